import type { IncomingMessage, ServerResponse } from 'node:http';

const told = JSON.stringify({
  code: 'STALLED',
  message: '长时间没有收到数据，本次传输已中断。已收到的部分会保留，请继续上传。',
});

/**
 * Breaks off a body that has stopped coming, so that nobody holds connections by sending nothing. What arrived stays, and the upload
 * goes on from there. Once the body is complete the product may take its time.
 */
export function breakOffStalled(request: IncomingMessage, response: ServerResponse, seconds: number): void {
  const { socket } = request;
  const stalled = () => {
    rest();
    // Ends the writing of what came, too; the answer is on its way by then.
    const end = () => request.destroy(new Error('The upload stalled'));
    if (response.headersSent) return end();
    response.writeHead(408, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
    response.end(told, end);
  };
  const rest = () => {
    socket.setTimeout(0);
    request.off('timeout', stalled);
  };
  socket.setTimeout(seconds * 1000);
  // Listened to on the request: a socket whose request does not listen is destroyed by Node without an answer.
  request.on('timeout', stalled);
  request.once('end', rest);
  response.once('close', rest);
}
