// The words that errors of the platform, of the engine and of our own code are made of. What is not here is left out of an error report.

const WORDS = `
a abort aborted above access accessing action activity address after all alloc allocate allocated allocation already an and any apply are argument arguments array arraybuffer arrow
as assert assertion assign assignment async at attempt attempted await bad be because been before beyond big bigint binder blob block blocked boolean bound bounds buffer but by byte bytes
cache call callback called can cancelled cannot canvas cast catalog change changed channel character class clone cloned close closed closing code column columns compare compile component
conflict connect connection console const constructor contain contains content context convert conversion could crash crashed create created cross csp current cycle data database date decode deep
define defined delete deleted denied depth destroyed destructure detached device did directive directory disk do document does done drawing duckdb duplicate during each edge element empty encode encoded end
ended engine entry enum error errors evaluate evaluation event exceed exceeded exceeds exception execute executing execution exist exists expected expression extension fail failed failure fatal
fetch field file files find first float flush for format found frame frozen from full function functions generator get getter given global graph group guard had half handle handler has have heap
host http id if illegal image import in inactive incomplete index indexeddb infinite infinity init initialization initialize input insert inside instance instantiate int integer intern internal interrupted into
invalid invalidated io is it item iterable iterate iterator job json key keys kind large last layout left length less level limit line link list literal load loaded loading local lock locked log
long loop main make many map match max maximum may memory message method min minimum missing mode module more most must name nan navigator negative network new next no node non none not nothing null
number object of off offset on once one only opaque open opened opening operation operand operator option options or order origin other out outside over overflow owner packed page panic parameter parent parse
parser part path payload permission pointer policy port positive postmessage precision present private process progress promise properties property protected protocol proxy prototype quota range read readable
reading readonly ready receiver recursion recursive redeclare reduce ref reference refused regexp register regular rejected rejection release remote removed render rendered renderer rendering replace request
require required reset resize resolve resource response result return returned returns row rows run running runtime same save saved saving schema scope script secure security see select self send serialize set setter
shared sheet should silent size slot small so some source sql stack stage start started state statement storage stopped storage store stream strict string structured super support supported symbol sync syntax system tab table target
task terminated than that the then there this thread throw thrown time timed timeout to token too transaction transfer transferable tree true truncated try type typed types unable unbalanced undefined
unexpected unhandled unicode uninitialized unique unit unknown unreachable unrecognized unresolved unsafe unsupported until update uri url use used using utf8 valid value values variable vector version view violated violates violation wait waiting
wasm webassembly webgl was were when where which while width will window with within without worker workers write writing wrong yet zero zip
`;

export const FAULT_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
