import assert from 'node:assert/strict'
import {readRoles} from './line-roles.js'

const bridge = `Die neue Brücke über die Werre ist am Montag dem Verkehr
übergeben worden. Der Bürgermeister ging als der Erste
hinüber, ihm folgten die Schüler mit ihren Fahnen, und am
Abend brannten auf beiden Ufern die Pechkränze.`

const mill = `In der Nacht zum Dienstag ist die obere Mühle bis auf die
Mauern niedergebrannt. Das Feuer kam im Schober aus, und
die Spritze fand den Teich gefroren. Menschen sind nicht
verunglückt.`

const fair = `Der Herbstmarkt war in diesem Jahre schwach besucht. Es
standen nur vierzig Stück Rindvieh auf dem Anger, und die
Händler aus dem Oberlande fuhren mit leeren Wagen zurück`

describe('a page of the nineteenth century', () => {
  it('has a masthead of its name, its terms, its number and its day', () => {
    const at = readRoles(
      `${bridge}\nWerrethaler\nAnzeiger.\nDas Abonnement beträgt:\n1 Thlr. für ½ Jahr,\nin der Stadt frei ins Haus.\nNo. 41.\nHerrnfeld, Mittwoch den 9. Oktober\n1861.\n${mill}`
    )
    for (const opening of [
      'Werrethaler',
      'Anzeiger.',
      'Das Abonnement',
      '1 Thlr.',
      'in der Stadt',
      'No. 41.',
      'Herrnfeld,',
      '1861.'
    ])
      assert.equal(at(opening).role, 'nameplate', opening)
    assert.equal(at('Abend brannten').role, 'paragraph')
  })

  it('sets heads of a few words with a full stop', () => {
    const at = readRoles(
      `${bridge}\nAus der Umgegend.\n${mill}\nHandel und Gewerbe.\n${fair}.`
    )
    for (const opening of ['Aus der', 'Handel und'])
      assert.equal(at(opening).role, 'headline', opening)
    assert.equal(at('Handel und').articleId, at('Der Herbstmarkt').articleId)
  })

  it('ends a paragraph with a few words that are no head', () => {
    const at = readRoles(
      `${mill}\nDer Müller war abwesend, wie man hört, in Geschäften des\nSohnes.\n${bridge}`
    )
    assert.equal(at('Sohnes.').role, 'paragraph')
  })

  it('opens an article with a place and a day below one that breaks off', () => {
    const at = readRoles(
      `${bridge}\n${fair}\nHerrnfeld, vom 9. Okt. ${mill}`.replace(
        'In der Nacht zum Dienstag ist die obere Mühle',
        'Heute ist die Mühle'
      )
    )
    assert.notEqual(
      at('Herrnfeld, vom').articleId,
      at('Der Herbstmarkt').articleId
    )
    const place = readRoles(
      `${bridge}\n${fair} von\nHerrnfeld, vom 9. Okt. ${mill}`.replace(
        'In der Nacht zum Dienstag ist die obere Mühle',
        'Heute ist die Mühle'
      )
    )
    assert.equal(
      place('Herrnfeld, vom').articleId,
      place('Der Herbstmarkt').articleId
    )
  })

  it('has no masthead in what its text says of prices', () => {
    const at = readRoles(
      `${bridge}\nThe price of coal was raised on Monday by two\nshillings, and the poor of the town feel it much.\nThe school will be closed until the end of the month.\nNo. 65\nSaturday, June 3\n${mill}`
    )
    for (const opening of ['The price', 'shillings', 'The school'])
      assert.notEqual(at(opening).role, 'nameplate', opening)
  })

  it('sets no head of who signs, with a full stop', () => {
    for (const signed of [
      'Herrnfeld, den 19. Juli 1844.\nFriedrich Wilhelm.',
      'Herrnfeld, den 19. Juli 1844.\nWagemann.',
      'Königliches Amtsgericht.'
    ]) {
      const name = signed.split('\n').at(-1) ?? ''
      const at = readRoles(`${bridge}\n${signed}\n${mill}`)
      assert.notEqual(at(name).role, 'headline', name)
    }
  })

  it('begins a head with few words though a full stop is lost above them', () => {
    const at = readRoles(
      `${bridge.replace(' die Pechkränze.', '')}\nAus der Umgegend.\n${mill}`
    )
    assert.equal(at('Aus der').role, 'headline')
    assert.equal(at('hinüber, ihm').role, 'paragraph')
    assert.equal(at('Abend brannten').role, 'paragraph')
  })

  it('goes on with a day of the week below a line that breaks off', () => {
    const at = readRoles(
      `${bridge}\nthe east side of the grounds, is to be inaugurated\nSaturday, June 14. The gates open at nine in the\nmorning, and the band will play until the evening.\n${mill}`
    )
    assert.equal(at('Saturday, June').articleId, at('the east side').articleId)
  })

  it('ends with a year that is no folio', () => {
    const at = readRoles(
      `${bridge}\nDas Kaufhaus am Markt ist im März eröffnet worden, im Jahre\n1921`
    )
    assert.notEqual(at('1921').role, 'folio')
  })
})
