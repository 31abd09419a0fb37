/** A source, and a sentence that says the same in other words: none of these may be stopped. */
export const TRUE_PAIRS: [source: string, sentence: string][] = [
  [
    'De apotheek levert soms pas na etenstijd en dan loopt de hele ronde uit.',
    'De medicatie komt soms te laat van de apotheek, waardoor de ronde uitloopt.',
  ],
  [
    'Aftekenen doen we nu meteen bij het bed en niet achteraf.',
    'Een collega tekent nu direct af bij het bed, en niet meer later.',
  ],
  [
    'Als je even niet gestoord wordt bij het uitzetten, gaat het bijna altijd goed.',
    'Rust bij het uitzetten helpt, leerde een collega.',
  ],
  [
    'Wijzigingen van de huisarts staan niet altijd in de overdracht.',
    'Wat de huisarts wijzigt, staat niet altijd in de overdracht.',
  ],
  [
    'In het weekend weten we niet wie we over medicijnen kunnen bellen.',
    'In het weekend is onduidelijk wie er over medicatie gebeld kan worden.',
  ],
  [
    'De overdracht van de avond naar de nacht is kort en duidelijk geworden.',
    'Een collega vindt de overdracht aan de nacht duidelijker en korter.',
  ],
  [
    'In de ochtend missen we nog vaak wat er in de nacht is gebeurd.',
    'Wat er in de nacht gebeurde, mist een collega in de ochtend nog vaak.',
  ],
  [
    'Bij de overdracht praten we door elkaar en dan valt er iets weg.',
    'Tijdens de overdracht wordt door elkaar gepraat, en dan gaat er informatie verloren.',
  ],
  [
    'Een bewoner koos zelf weer wanneer ze wilde ontbijten en at daardoor beter.',
    'Een bewoner bepaalt zelf wanneer het ontbijt is en eet daardoor beter.',
  ],
  ['Eerst vragen en dan pas helpen scheelt onrust.', 'Door eerst te vragen is er minder onrust.'],
  [
    'Wensen van bewoners staan nog te vaak alleen in ons hoofd en niet in het zorgplan.',
    'Volgens een collega staan wensen van cliënten nog te weinig in het zorgplan.',
  ],
  [
    'Een dochter kookt elke week mee en dat geeft rust aan tafel.',
    'Familie kookt wekelijks mee; dat maakt het rustig aan tafel.',
  ],
  [
    'We bellen de familie vooral als er iets mis is.',
    'Een collega merkt dat er vooral contact met de familie is als er iets misgaat.',
  ],
  [
    'Een vrijwilliger is met drie bewoners naar de markt geweest.',
    'Een vrijwilliger bezocht met drie bewoners de markt.',
  ],
  [
    'Oefenen met de tillift op elkaar maakt dat je weet hoe het voelt.',
    'Een collega leerde van het oefenen met de tillift hoe dat voelt.',
  ],
  [
    'De scholing was op een vrijdagmiddag en de helft kon niet.',
    'De training viel op een vrijdagmiddag, en daardoor kon niet iedereen erbij zijn.',
  ],
  [
    'Een klinische les van een kwartier onthoud ik beter dan een hele middag.',
    'Een korte klinische les blijft beter hangen dan een middag, schrijft een collega.',
  ],
  ['Het nieuwe formulier scheelt zoeken.', 'Een collega merkt dat het nieuwe formulier zoeken scheelt.'],
  [
    'Ik mis soms wat er met de huisarts is afgesproken.',
    'Een andere collega mist soms de afspraken met de huisarts.',
  ],
  [
    'De uitkomsten van het onderzoek hangen op de muur en deelnemers praten erover.',
    'De uitkomsten hangen nu op de muur; cliënten praten daarover.',
  ],
  [
    'Er ligt nog geen afspraak wie hem belt als de groep uitvalt.',
    'Wie er belt als een groep uitvalt, is nog niet afgesproken.',
  ],
  [
    'De lijsten met meldingen krijgen we wel, maar niemand vertelt wat er in de commissie is gezegd.',
    'Een collega ziet de lijsten met meldingen, maar hoort niet wat de commissie erover zei.',
  ],
  [
    'Het rooster was pas vrijdag bekend en toen kon er niemand meer ruilen.',
    'Doordat het rooster laat bekend was, lukte ruilen niet meer.',
  ],
  [
    'Met de fysiotherapeut gekeken naar het opstaan, nu gaat dat met één collega.',
    'Samen met de fysiotherapeut is gekeken naar het opstaan. Daar is nu één collega voor nodig.',
  ],
  [
    'De taxi kwam drie keer te laat en dan staat iemand in de kou.',
    'Het vervoer liet op zich wachten: de taxi kwam drie keer te laat.',
  ],
  [
    'In het MDO was de cliënt er zelf bij en dat gaf een ander gesprek.',
    'De cliënt was zelf bij het MDO, en dat maakte het gesprek anders.',
  ],
  [
    'De nieuwe collega liep drie dagen mee en durfde toen alles te vragen.',
    'Een nieuwe collega durfde na drie dagen meelopen alles te vragen.',
  ],
  [
    'Wachtmuziek is geen begeleiding.',
    'Iemand laten wachten met muziek is geen begeleiding, vindt een collega.',
  ],
  [
    'De koffieochtend is nu open voor de straat en er kwamen buren.',
    'Buren kwamen langs op de koffieochtend, die nu open is voor de straat.',
  ],
  [
    'Eerst bellen en dan pas schrijven, en de brief op één kantje houden.',
    'De les is om eerst te bellen en brieven kort te houden.',
  ],
]

/** A source, and what a writer might make up beside it. */
export const INVENTED_PAIRS: [source: string, sentence: string][] = [
  [
    'De apotheek levert soms pas na etenstijd.',
    'Cliënten genieten volop van de vernieuwde tuin en het terras.',
  ],
  ['Aftekenen doen we nu meteen bij het bed.', 'Daardoor is het aantal ziekenhuisopnames sterk gedaald.'],
  [
    'De overdracht is kort en duidelijk geworden.',
    'De samenwerking met gemeente en zorgkantoor verliep uitstekend.',
  ],
  [
    'Wijzigingen van de huisarts staan niet altijd in de overdracht.',
    'De inspectie sprak haar waardering uit over de aanpak.',
  ],
  ['Een dochter kookt elke week mee.', 'Mantelzorgers krijgen voortaan een vergoeding voor hun reiskosten.'],
  [
    'Een vrijwilliger is met bewoners naar de markt geweest.',
    'Het vrijwilligersbeleid is vernieuwd en breed omarmd.',
  ],
  ['De scholing was op een vrijdagmiddag.', 'Dankzij het leerplatform stijgt de deskundigheid zichtbaar.'],
  [
    'Oefenen met de tillift maakt dat je weet hoe het voelt.',
    'Er zijn nieuwe tilliften aangeschaft door de directie.',
  ],
  ['Het rooster was pas vrijdag bekend.', 'Het ziekteverzuim daalde door flexibele contracten.'],
  ['De taxi kwam te laat.', 'Vervoerder en gemeente sloten een nieuwe overeenkomst.'],
  [
    'Eerst vragen en dan pas helpen scheelt onrust.',
    'Het gebruik van rustgevende middelen is gehalveerd of gestopt.',
  ],
  ['Wachtmuziek is geen begeleiding.', 'De wachtlijst voor begeleiding verdween volledig uit beeld.'],
  ['De koffieochtend is open voor de straat.', 'Buurtbewoners doneerden geld voor een bus.'],
  ['De nieuwe collega liep drie dagen mee.', 'Het inwerkprogramma won een landelijke prijs voor innovatie.'],
  ['Wij tellen de kluis met zijn tweeën.', 'Fraude en diefstal komen niet meer voor.'],
  [
    'De apotheek levert laat.',
    'De apotheek levert laat omdat hun chauffeurs massaal staken wegens lage lonen.',
  ],
]
