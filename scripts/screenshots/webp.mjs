/**
 * A picture as WebP, by the browser's own encoder: half the bytes of a JPEG that
 * reads as well.
 *
 * @param page A page of the browser.
 * @param {Buffer} picture PNG or JPEG.
 * @param {number} quality 0 to 1.
 */
export async function toWebp(page, picture, quality) {
  const address = await page.evaluate(
    async ([data, share]) => {
      const image = new Image()
      image.src = `data:image/*;base64,${data}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      canvas.getContext('2d').drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', share)
    },
    [picture.toString('base64'), quality]
  )
  return Buffer.from(address.split(',')[1], 'base64')
}
