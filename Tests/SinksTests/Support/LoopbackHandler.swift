import NIOCore
import NIOHTTP1

/// Does with each request of a connection what the server was told to do.
final class LoopbackHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let reply: LoopbackServer.Reply
  private let seen: LoopbackServer.Mailbox
  private var current: LoopbackServer.Request?
  private var isPouring = false

  init(reply: LoopbackServer.Reply, seen: LoopbackServer.Mailbox) {
    (self.reply, self.seen) = (reply, seen)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): current = LoopbackServer.Request(head: head)
    case .body(let bytes): current?.body += bytes.readableBytesView
    case .end:
      if let current { seen.add(current) }
      answer(context)
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if isPouring { pour(context) }
    context.fireChannelWritabilityChanged()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func answer(_ context: ChannelHandlerContext) {
    switch reply {
    case .silence: return
    case .hangUp: context.close(promise: nil)
    case .answer(let status, let headers):
      write(status, [("Content-Length", "0")] + headers, context)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    case .judge(let judge):
      let status = current.map(judge) ?? .internalServerError
      write(status, status == .noContent ? [] : [("Content-Length", "0")], context)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    case .stuckBody(let status):
      write(status, [("Content-Length", "1000")], context)
      context.flush()
    case .endlessBody(let status):
      write(status, [("Transfer-Encoding", "chunked")], context)
      isPouring = true
      pour(context)
    }
  }

  private func write(
    _ status: HTTPResponseStatus, _ headers: [(String, String)], _ context: ChannelHandlerContext
  ) {
    let head = HTTPResponseHead(version: .http1_1, status: status, headers: HTTPHeaders(headers))
    context.write(wrapOutboundOut(.head(head)), promise: nil)
  }

  private func pour(_ context: ChannelHandlerContext) {
    let chunk = ByteBuffer(repeating: 0x78, count: 16_384)
    while context.channel.isWritable, context.channel.isActive {
      context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(chunk))), promise: nil)
    }
  }
}
