import type * as vscode from 'vscode'
import {firstPlace, type ImagePlace} from './image-messages.js'

const stateKey = 'copydesk.imagePlaces'
/** As many images are remembered; the one seen longest ago is forgotten. */
const mostPlaces = 300

/** Where each image was looked at last; losing it loses no work. */
export function imagePlaces(state: vscode.Memento): {
  get(image: string): ImagePlace
  set(image: string, place: ImagePlace): void
} {
  const places = new Map(
    Object.entries(state.get<Record<string, ImagePlace>>(stateKey, {}))
  )
  return {
    get: (image) => places.get(image) ?? firstPlace,
    set(image, place) {
      places.delete(image)
      places.set(image, place)
      const [oldest] = places.keys()
      if (places.size > mostPlaces && oldest !== undefined)
        places.delete(oldest)
      void state.update(stateKey, Object.fromEntries(places))
    }
  }
}
