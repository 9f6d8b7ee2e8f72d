// Loaded before vsce, which packs at the middle level and has no option for it:
// what packing takes longer is taken once, what it saves is saved by every user.
const zlib = require('node:zlib')

const best = {level: 9}
const {DeflateRaw} = zlib

zlib.DeflateRaw = class extends DeflateRaw {
  constructor(options) {
    super({...options, ...best})
  }
}

module.exports = {best}
