extension Machine {
  /// Lays binary and unit over `/usr` where nobody else sees it, and boots.
  ///
  /// Runs in a mount namespace of its own. Arguments: the trial's folder, the binary, the
  /// repository, libraries. Without a `/run` of its own systemd-nspawn takes the host for a container it must not nest in.
  static let host = """
    #!/bin/bash
    set -eu
    trial=$1 binary=$2 repository=$3
    shift 3
    mount -t tmpfs tmpfs /run
    mkdir -p /run/over/upper /run/over/work
    mount -t overlay overlay -o lowerdir=/usr,upperdir=/run/over/upper,workdir=/run/over/work /usr
    cp "$repository/packaging/systemd/orderwatch.service" /usr/lib/systemd/system/
    cp "$repository/packaging/sysusers.d/orderwatch.conf" /usr/lib/sysusers.d/
    if [[ -d $trial/unit ]]; then
      cp -r "$trial/unit" /usr/lib/systemd/system/orderwatch.service.d
    fi
    : > /usr/bin/orderwatch
    mount --bind "$binary" /usr/bin/orderwatch
    binds=()
    for folder in "$@"; do binds+=("--bind-ro=$folder"); done
    exec systemd-nspawn -q -D / --volatile=yes --boot --register=no --keep-unit --private-network \\
      --console=pipe "--bind=$trial:/trial" "${binds[@]}" \\
      "--bind-ro=$trial/trial.service:/etc/systemd/system/trial.service" \\
      systemd.unit=trial.service systemd.show_status=false </dev/null

    """

  /// The script as a unit whose end is the machine's end, with its exit status.
  static let trialUnit = """
    [Unit]
    SuccessAction=exit-force
    FailureAction=exit-force
    [Service]
    Type=oneshot
    ExecStart=/bin/bash -eu -o pipefail /trial/script
    StandardOutput=append:/trial/output
    StandardError=append:/trial/output

    """

  /// Installs what lies ready, and the functions that scripts use; each wait has a limit.
  static let prelude = """
    systemd-sysusers 2>/dev/null
    cp -r /trial/etc /etc/orderwatch
    chown -R root:orderwatch /etc/orderwatch
    unit() { systemctl show -P "$1" orderwatch; }
    # The first entry of the journal with this field.
    entry() { head -1 < <(timeout 20 journalctl -q -f -n all -o json "$@"); }
    keys() { journalctl -q -o json --output-fields=ORDERWATCH_KEY ORDERWATCH_ORDER="$1"; }
    # Waits until a property of the unit has a text in it.
    becomes() {
      local tries=0
      until [[ $(unit "$1") == *"$2"* ]]; do
        (( ++tries < 400 )) || { echo "$1 never became '$2': $(unit "$1")"; return 1; }
        sleep 0.05
      done
    }
    logs() { journalctl -q -o cat -u orderwatch; }

    """
}
