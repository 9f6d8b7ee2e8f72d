/**
 * Words of four letters and more that tie sentences and no articles together:
 * English, French, German. Shorter words are no features at all.
 */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'about above after again against also although among another because been before being below ' +
    'between both could does down during each either even ever every from further have having here ' +
    'herself himself however into itself just least less like made make many might more most much ' +
    'must myself neither never only other over ours quite rather same shall should since some still ' +
    'such than that their them then there these they this those though through thus till together ' +
    'under until upon very well were what when where whether which while whom whose will with within ' +
    'without would your yours said says ' +
    'alors ainsi après aussi autre autres avait avant avec avoir avons bien cela celle celles celui ' +
    'cent ceux chaque chez comme contre dans depuis deux dont elle elles encore entre était étaient ' +
    'être faire fait furent jusque leur leurs lorsque mais même mêmes moins notre nous parce pendant ' +
    'peut plus pour quand quelque quelques sans sera serait sont sous tous tout toute toutes très ' +
    'trois votre vous ' +
    'aber alle allem allen aller alles auch auf beim bereits bevor bis daran dass daß dem den denen ' +
    'denn der deren des dessen dies diese diesem diesen dieser dieses doch durch eine einem einen ' +
    'einer eines etwa fast gegen gegenüber gewesen habe haben hatte hatten hier hinter ihre ihrem ' +
    'ihren ihrer ihres immer jede jedem jeden jeder jedes jene jenem jenen jener jetzt kann kein keine ' +
    'keinem keinen keiner können konnte mehr mich mein meine mit muß müssen nach nachdem nicht nichts ' +
    'noch nur oder ohne sehr sein seine seinem seinen seiner seines seit sich sind sollen sowie über ' +
    'unter viele vom von vor war waren wegen weil welche welchem welchen welcher welches wenn werden ' +
    'wieder wird worden wurde wurden zum zur zwar zwei zwischen'
  ).split(' ')
)
