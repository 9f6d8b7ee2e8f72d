// Loaded before a program: whoever opens a connection or looks up a name ends
// with 77. Pipes and sockets of this machine's own processes are let through.
const net = require('node:net')
const dns = require('node:dns')
const process = require('node:process')

function stop(what) {
  process.stderr.write(`network: ${what}\n`)
  process.exit(77)
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...parameters) {
  const [first] = parameters.flat()
  if (first?.path === undefined) stop('connect')
  return connect.apply(this, parameters)
}

dns.lookup = () => stop('lookup')
globalThis.fetch = () => stop('fetch')
