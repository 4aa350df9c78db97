/** Message that carries the port from the window to the preload, which forwards it to the shell. */
const portMessage = { type: 'taizhang:port' };

/** Makes a channel, hands one end to the shell and gives back the other. */
export function openPort(): MessagePort {
  const channel = new MessageChannel();
  window.postMessage(portMessage, window.location.origin, [channel.port2]);
  return channel.port1;
}
