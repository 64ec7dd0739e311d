// What people call our fields in their own lists: Dutch and English words, beside the names and labels of the dictionary. Written as headers' words: small letters, no signs.
import type { SheetName } from '../../model/sheet.ts';

type Words = Readonly<Record<string, string>>;

const ID = 'id | identifier | identificatie | kenmerk | sleutel | key | uuid | guid | nummer | nr | volgnummer | code';

/** Sources: the register template of the VNG and the AP (art. 30 GDPR), exports of the Softwarecatalogus, Open311 GeoReport v2, DCAT, and lists met in municipalities. */
const SYNONYMS: Readonly<Partial<Record<SheetName, Words>>> = {
  exchanges: {
    id: `${ID} | koppeling id | koppelingnummer | nummer koppeling | interface id | stroom id`,
    name: 'naam koppeling | koppeling | naam uitwisseling | uitwisseling | gegevensstroom | naam gegevensstroom | stroom | interface | interface naam | flow | flow name | naam levering | levering | titel | naam bericht',
    from_system_id:
      'van | bron | afzender | verzender | bronsysteem | bronapplicatie | bron applicatie | bron systeem | van applicatie | van pakket | van component | systeem van | applicatie van | leverend systeem | leverende applicatie | aanbieder | zender | uit systeem | herkomst | source | source system | source application | sender | from | from application | from system | provider | producer | applicatie a | systeem a | pakket a',
    to_system_id:
      'naar | ontvanger | bestemming | doelsysteem | doelapplicatie | doel applicatie | doel systeem | naar applicatie | naar pakket | naar component | systeem naar | applicatie naar | ontvangend systeem | ontvangende applicatie | afnemer | afnemend systeem | afnemende applicatie | target | target system | target application | receiver | recipient | destination | to | to application | to system | consumer | applicatie b | systeem b | pakket b',
    via_system_id:
      'via | tussenstation | broker | middleware | integratieplatform | servicebus | esb | via applicatie | via pakket | knooppunt | gateway',
    source_dataset_id: 'bronbestand | bronset | bronregistratie | uit dataset | source dataset | source data set',
    target_dataset_id: 'doelbestand | doelset | target dataset | opgeslagen in',
    category_ids:
      'wat | inhoud | welke gegevens | soort gegevens | gegevenssoorten | gegevenscategorie | gegevenscategorieen | categorie gegevens | categorieen gegevens | persoonsgegevens | categorieen persoonsgegevens | data | data categories | content | payload | uitgewisselde gegevens | gegevensset',
    subject_ids: 'betrokkene | wie | over wie | categorieen betrokkenen | categorie betrokkenen | data subjects',
    activity_id: 'verwerkingsactiviteit | verwerking uit register | processing activity',
    purpose_id: 'waarvoor | doeleinde | doeleinden | verwerkingsdoel | doelbinding | reden | purpose | waarom',
    legal_basis_ids:
      'grondslagen | wettelijke basis | wettelijke grondslag | juridische grondslag | juridische basis | rechtsgrond | rechtsgrondslag | wet | legal basis | legal ground',
    mode: 'manier | methode | soort koppeling | type koppeling | type uitwisseling | wijze van uitwisselen | wijze van levering | koppelvlaktype | integration type | exchange mode | integratiewijze',
    frequency: 'hoe vaak | periodiciteit | ritme | leverfrequentie | interval | frequency | how often',
    latency: 'doorlooptijd | wachttijd | hoe snel | latency | delay | actualiteit',
    standard_id:
      'protocol | koppelvlak | berichtstandaard | standaarden | techniek | technologie | api | formaat | bestandsformaat | kanaal | standard | channel | transport | koppelvlakstandaard | ondersteunde standaard',
    recipient_role: 'avg rol ontvanger | rol van ontvanger | role of recipient | recipient role',
    agreement_id: 'contract | verwerkersovereenkomst | leveringsovereenkomst | convenant | afspraak | agreement',
    transfer_safeguard: 'doorgifte | waarborg | doorgifte buiten eu | transfer safeguard',
    is_temporary: 'tijdelijke koppeling | temporary',
    valid_from: 'ingangsdatum | begindatum | startdatum | vanaf | sinds | in gebruik sinds | start date | valid from | actief vanaf',
    valid_until: 'einddatum | eind datum | tot en met | tot | actief tot | end date | valid until',
    volume_per_year: 'volume | aantal berichten | berichten per jaar | aantal berichten per jaar | omvang | volume per jaar | messages per year',
    process_step: 'proces | processtap | werkproces | bedrijfsproces | process',
    certainty: 'zeker | betrouwbaarheid | certainty',
    described_by: 'opgegeven door | bron van beschrijving | described by',
  },
  systems: {
    id: `${ID} | systeem id | systeemcode | applicatie id | applicatiecode | system id | application id | ci nummer | asset id`,
    name: 'naam | name | systeem | systeemnaam | naam systeem | applicatie | applicatienaam | naam applicatie | pakket | pakketnaam | naam pakket | softwarepakket | software | toepassing | informatiesysteem | system | system name | application | application name | product | productnaam | pakketversie naam',
    organisation_id:
      'organisatie | gemeente | organisatienaam | eigenaar organisatie | gebruikt door | organisation | organization | owner organisation',
    unit_id:
      'eigenaar | systeemeigenaar | applicatie eigenaar | afdeling | team | domein | directie | proceseigenaar | business owner | owner | department | functioneel beheer | beheerafdeling',
    kind: 'soort | type | soort systeem | type systeem | applicatietype | type applicatie | categorie | kind',
    gemma_component:
      'referentiecomponenten | referentie component | gemma component | gemma referentiecomponent | componenttype | reference component',
    supplier_id: 'leveranciersnaam | naam leverancier | fabrikant | vendor | supplier | maker | softwareleverancier',
    bbn: 'bbn | bbn niveau | beveiligingsniveau | bio niveau',
    availability: 'b | beschikbaarheid b | biv b',
    integrity: 'i | integriteit i | biv i',
    confidentiality: 'v | vertrouwelijkheid v | biv v',
    in_use_from:
      'ingangsdatum | startdatum | in gebruik sinds | datum ingebruikname | begindatum | sinds | go live | start date | startdatum gebruik',
    in_use_until: 'einddatum | uitgefaseerd op | uitfaseren | end date | einddatum gebruik | einde gebruik',
  },
  datasets: {
    id: `${ID} | dataset id | datasetcode`,
    title:
      'titel | naam | naam dataset | datasetnaam | gegevensverzameling | bestand | bestandsnaam | registratie | register | gegevensset | title | name | dataset name | data set',
    system_id: 'systeem | applicatie | bronsysteem | bron | opgeslagen in | system | application | pakket',
    kind: 'soort | type | soort dataset',
    purpose_id: 'doel | doeleinde | verwerkingsdoel | purpose',
    steward_unit_id:
      'eigenaar | data eigenaar | dataeigenaar | gegevenseigenaar | bronhouder | data steward | steward | beheerder | verantwoordelijke afdeling | owner | publisher',
    category_ids: 'inhoud | soort gegevens | gegevenscategorieen | persoonsgegevens | categorieen persoonsgegevens | data categories',
    subject_ids: 'betrokkene | categorieen betrokkenen | data subjects',
    retention_id: 'bewaren | retentie | bewaarduur | retention | retention period',
    record_count: 'aantal | aantal rijen | aantal regels | omvang | records | row count | number of records',
    update_frequency: 'frequentie | updatefrequentie | verversing | actualisatie | accrual periodicity | update frequency | wijzigingsfrequentie',
    access_rights: 'openbaarheid | toegankelijkheid | toegangsrechten | access rights | access | openbaar',
    is_authoritative: 'bron | authentiek | is bron | brondata | authoritative',
  },
  organisations: {
    id: `${ID} | organisatie id | organisatiecode | oin | rsin | kvk | kvk nummer | kvknummer | gemeentecode | org id | organisation id | organization id | entity id | cbs code`,
    name: 'naam | name | organisatie | organisatienaam | naam organisatie | partij | partner | instantie | instelling | bedrijf | bedrijfsnaam | gemeente | gemeentenaam | waterschap | leverancier | leveranciersnaam | organisation | organization | company | party | nom | ketenpartner',
    short_name: 'afkorting | korte naam | roepnaam | abbreviation | acronym | alias',
    kind: 'soort | type | soort organisatie | organisatietype | type organisatie | rechtsvorm | categorie | categorie organisatie',
    country: 'land | landcode | country | country code',
    description: 'omschrijving | beschrijving | toelichting | description | mission | opmerking',
    is_public_authority: 'overheid | overheidsorganisatie | bestuursorgaan | public authority',
  },
  units: {
    id: `${ID} | afdelingscode | team id | kostenplaats | unit id | department id`,
    name: 'naam | name | afdeling | afdelingsnaam | naam afdeling | team | teamnaam | dienst | directie | organisatieonderdeel | onderdeel | department | department name | unit | bureau',
    short_name: 'afkorting | code | korte naam',
    organisation_id: 'organisatie | gemeente | organisation | organization',
    cluster: 'cluster | domein | directie | sector | hoofdafdeling | pijler | valt onder',
    headcount: 'fte | aantal fte | medewerkers | aantal medewerkers | formatie | headcount | bezetting',
  },
  processing_activities: {
    id: `${ID} | verwerkingsnummer | registratienummer | verwerking id | nummer verwerking`,
    name: 'naam verwerking | verwerkingsactiviteit | naam verwerkingsactiviteit | naam van de verwerking | omschrijving verwerking | verwerkingen | processing activity | name of processing | activiteit | verwerkingsproces',
    unit_id:
      'team | organisatieonderdeel | proceseigenaar | verantwoordelijke afdeling | domein | eigenaar | department | verantwoordelijk team | afdeling team',
    controller_ids:
      'verwerkingsverantwoordelijke | verantwoordelijke | naam verwerkingsverantwoordelijke | gezamenlijke verwerkingsverantwoordelijke | controller | controllers | contactgegevens verwerkingsverantwoordelijke',
    controller_body: 'bestuursorgaan | verantwoordelijk bestuursorgaan',
    purpose_id:
      'doeleinde | doeleinden | verwerkingsdoel | verwerkingsdoelen | verwerkingsdoeleinden | doel van de verwerking | doelen | doel verwerking | purpose | purposes | purpose of processing',
    legal_basis_ids:
      'grondslag | rechtmatige grondslag | wettelijke basis | wettelijke grondslag | juridische grondslag | avg grondslag | rechtsgrond | grondslag verwerking | legal basis | lawful basis | wettelijke grondslagen',
    subject_ids:
      'betrokkene | categorieen betrokkenen | categorie betrokkenen | categorieen van betrokkenen | betrokken personen | data subjects | categories of data subjects',
    category_ids:
      'persoonsgegevens | soort persoonsgegevens | categorieen persoonsgegevens | categorieen van persoonsgegevens | categorie persoonsgegevens | soort gegevens | gegevenscategorieen | personal data | data categories | categories of personal data | gewone persoonsgegevens',
    dataset_ids: 'dataset | gegevensverzameling | bestanden | bronnen | herkomst gegevens',
    retention_id:
      'bewaartermijnen | bewaarduur | bewaarperiode | termijn | retentie | bewaren | retention | retention period | beoogde bewaartermijn',
    dpia_required: 'dpia verplicht | dpia vereist | gegevensbeschermingseffectbeoordeling nodig | pre dpia',
    dpia_status: 'dpia | dpia uitgevoerd | dpia gedaan | status dpia',
    dpia_date: 'dpia datum | datum dpia uitgevoerd',
    automated_decision: 'geautomatiseerde besluitvorming | automatische besluitvorming | profilering | automated decision making',
    security_measures:
      'beveiligingsmaatregelen | beveiliging | technische en organisatorische maatregelen | technische maatregelen | security measures | maatregelen beveiliging | algemene beschrijving beveiligingsmaatregelen',
    third_country:
      'doorgifte | doorgifte derde land | doorgifte derde landen | doorgifte buiten eu | doorgifte buiten de eu | doorgifte buiten eer | third country | transfer outside eea | internationale doorgifte',
    status: 'status verwerking | actief',
  },
  purposes: {
    id: `${ID} | doelcode | fides key | term`,
    label_nl: 'doel | naam | doelomschrijving | doeleinde | verwerkingsdoel | omschrijving doel',
    label_en: 'purpose | label | name | data use',
    parent_id: 'hoort bij | bovenliggend doel | parent | parent key | broader | hasbroader | has broader | sub class of',
    plain_nl: 'uitleg | toelichting | in gewone taal',
  },
  legal_bases: {
    id: `${ID} | term`,
    law_nl: 'wet | wet of regeling | wettelijke basis | wettelijke grondslag | wetsartikel | regeling | law | omschrijving grondslag | wetgeving',
    article6: 'avg grondslag | artikel 6 | avg artikel 6 | grondslag avg | article 6',
    special_ground: 'artikel 9 | avg artikel 9 | uitzondering',
    note: 'toelichting | opmerkingen | note',
  },
  data_categories: {
    id: `${ID} | fides key | term | categoriecode`,
    label_nl: 'naam | gegeven | categorie | gegevenscategorie | omschrijving | persoonsgegeven | soort gegeven',
    label_en: 'name | label | category | data category | personal data',
    privacy_class: 'classificatie | privacyklasse | soort persoonsgegeven | gevoeligheid | classification | sensitivity',
    dpv_term: 'dpv | iri',
    plain_nl: 'uitleg | toelichting',
  },
  data_subjects: {
    id: ID,
    label_nl: 'naam | betrokkene | betrokkenen | groep | doelgroep',
    label_en: 'name | label | data subject',
    is_vulnerable: 'kwetsbaar | kwetsbare groep | vulnerable',
  },
  retention_rules: {
    id: `${ID} | selectielijst nummer | resultaatnummer`,
    label_nl: 'naam | termijn | bewaartermijn | omschrijving | resultaat | categorie',
    duration: 'bewaartermijn | duur | bewaarduur | termijn in jaren | archieftermijn | duration | retention period',
    starts_at: 'begint bij | vanaf | startmoment | procestermijn | ingangsmoment',
    action: 'waardering | actie | vernietigen of bewaren | archiefnominatie | daarna',
    source: 'bron | selectielijst | grondslag | source',
  },
  standards: {
    id: ID,
    name: 'naam | standaard | koppelvlak | protocol | kanaal | name | standard',
    kind: 'soort | type',
    steward: 'beheerder | beheerorganisatie | steward | maintainer',
    is_secure: 'veilig | versleuteld | beveiligd | secure | encrypted',
  },
  agreements: {
    id: `${ID} | contractnummer | zaaknummer`,
    title: 'naam | titel | contract | contractnaam | overeenkomst | naam overeenkomst | onderwerp | title | agreement',
    kind: 'soort | type | soort overeenkomst | contractsoort',
    party_ids: 'partij | partijen | contractpartij | wederpartij | leverancier | verwerker | met | parties | party',
    signed_on: 'getekend | datum ondertekening | ondertekend op | ingangsdatum | begindatum | contractdatum | startdatum | signed on',
    valid_until: 'einddatum | geldig tot | looptijd tot | expiratiedatum | tot | end date',
  },
  areas: {
    id: `${ID} | wijkcode | buurtcode | gebiedscode | area code | area id | statcode | gwb code`,
    name: 'naam | name | wijk | wijknaam | naam wijk | buurt | buurtnaam | stadsdeel | gebied | gebiedsnaam | statnaam | area | area name | district | neighbourhood',
    kind: 'soort | type | soort gebied | soort regio',
    population: 'inwoners | aantal inwoners | bevolking | inwonertal | population | inhabitants',
    households: 'huishoudens | aantal huishoudens | households',
    underground_containers: 'ondergrondse containers | aantal containers | containers',
    high_rise_pct: 'hoogbouw | percentage hoogbouw | high rise',
  },
  qualitative_signals: {
    id: `${ID} | service request id | meldingnummer | meldingsnummer | melding id | signaalnummer | request id`,
    observed_on:
      'datum | meldingsdatum | datum melding | gemeld op | aangemaakt | aangemaakt op | aanmaakdatum | created | created at | requested datetime | creato | date | ontvangen op',
    unit_id: 'afdeling | team | agency responsible | behandelaar | verantwoordelijke afdeling',
    area_id: 'wijk | buurt | stadsdeel | gebied | area | district | neighbourhood',
    channel: 'kanaal | bron | ingekomen via | channel | source',
    text: 'signaal | melding | tekst | omschrijving | opmerking | beschrijving | reactie | klacht | description | text | bericht | vrije tekst | descrizione breve',
    theme: 'thema | categorie | onderwerp | rubriek | soort melding | hoofdcategorie | service name | category | subject | categoria | service code',
    temperature: 'temperatuur | cijfer | score | tevredenheid',
  },
  thresholds: {
    id: ID,
    series_id: 'reeks | indicator | signaal',
    level: 'niveau | kleur | stand | level',
    operator: 'teken | operator',
    value: 'grens | grenswaarde | drempel | norm | threshold',
    decided_by: 'vastgesteld door',
  },
  decisions: {
    id: `${ID} | besluitnummer | zaaknummer`,
    title: 'besluit | naam besluit | maatregel | titel | onderwerp | decision | title',
    decided_on: 'datum besluit | besluitdatum | besloten op | datum | decided on | decision date',
    decided_by: 'bestuursorgaan | besloten door | besluit van | wie | decided by',
    description: 'omschrijving | toelichting | beschrijving | description',
    effective_from: 'ingangsdatum | geldt vanaf | werkt vanaf | vanaf | start',
    effective_until: 'einddatum | geldt tot | tot en met | tot',
    evaluate_on: 'evaluatie | evaluatiedatum | evalueren',
    status: 'stand van zaken',
  },
  annotations: {
    id: ID,
    created_on: 'datum | aangemaakt op',
    text: 'tekst | opmerking | vraag | bezwaar | inspraakreactie | text',
    author_role: 'rol | indiener rol',
    response: 'antwoord | reactie | beantwoording',
    response_on: 'datum antwoord',
  },
};

/** Words so common that they say little about which sheet a table is. */
const COMMON =
  'id | identifier | identificatie | kenmerk | sleutel | key | uuid | guid | nummer | nr | volgnummer | code | naam | name | titel | title | label | soort | type | kind | status | datum | date | omschrijving | beschrijving | description | toelichting | opmerking | note | van | naar | from | to | bron | doel | source | target | via | wet | wie | wat | data | tot | vanaf | b | i | v | term | categorie | category | organisatie | gemeente | system | systeem | product | text | tekst | actief | uitleg | start | land | aantal | omvang | volume | contract | bestand | register | onderwerp | value | waarde | domein | met | proces | koppeling | team | eigenaar | owner | startdatum | einddatum | start date | end date | ingangsdatum | begindatum | reactie | score | cijfer | leverancier | afdeling | wijk | afzender | verzender | ontvanger | zender | sender | receiver | recipient | provider | consumer | herkomst | bestemming | destination | aanbieder | afnemer';

export function synonymsOf(sheet: SheetName, field: string): readonly string[] {
  return SYNONYMS[sheet]?.[field]?.split(' | ') ?? [];
}

const COMMON_WORDS: ReadonlySet<string> = new Set(COMMON.split(' | '));

export function isCommon(words: string): boolean {
  return COMMON_WORDS.has(words);
}

/** Words in the name of a file or tab that tell what its rows are. */
export const NAME_HINTS: Readonly<Partial<Record<SheetName, RegExp>>> = {
  exchanges: /koppeling|uitwisseling|gegevensstro|interfaces|exchanges|dataflow|flows|leveringen/,
  systems: /applicatie|systemen|software|pakket|systems|applications/,
  datasets: /dataset|gegevensverzameling|datasets|registraties/,
  organisations:
    /organisatie|gemeenten|waterschap|provincie|instantie|partners|leveranciers|partijen|organi[sz]ations|entites|suppliers|ketenpartner/,
  units: /afdeling|teams|organisatieonderde|directies|departments/,
  processing_activities: /verwerking|avg register|processing activit|ropa/,
  purposes: /doelen|doeleinden|purposes|data uses/,
  legal_bases: /grondslag|legal bas/,
  data_categories: /gegevenscategor|data categor|personal data|persoonsgegevens/,
  retention_rules: /bewaartermijn|selectielijst|retention/,
  agreements: /overeenkomst|contracten|agreements/,
  areas: /wijken|buurten|gebieden|stadsdelen|areas|districts/,
  qualitative_signals: /meldingen|signalen|segnalazion|klachten|requests|complaints/,
  decisions: /besluiten|maatregelen|decisions/,
};
