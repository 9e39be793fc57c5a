"""Words of hostile acts and mishaps, and of what and whom they befall (see `struck`)."""

from __future__ import annotations

import re

from parley.talks.tree import words_of


def _kinds(lists: dict[str, str]) -> dict[str, str]:
    return {word: kind for kind, words in lists.items() for word in words.split()}


ACTS = _kinds(
    {
        "strike": """bomb bombard shell strike hit attack raid torpedo ram target storm wound injure destroy
            damage derail cripple land pelt ransack torch vandalize vandalise pound blast strafe rake
            overrun ambush assault raze level flatten loot mob firebomb hole crush suppress quell disperse
            occupy""",
        "explosion": "explode blow detonate",
        "shooting": "shoot fire open down launch lob drop hurl",
        "sinking": "sink founder capsize scuttle",
        "seizure or arrest": """seize capture detain arrest abduct kidnap intercept board hijack impound
            commandeer take grab snatch surrender capitulate""",
        "killing": "kill assassinate murder massacre poison stab behead slay slaughter butcher "
        "lynch hack strangle",
        "drone or airspace": "violate enter breach cross intrude stray penetrate overfly",
        "sabotage": "sabotage sever cut",
        "crash": "crash collide",
    }
)
"""Verbs by the kind of act."""
NOUNS = _kinds(
    {
        "strike": """attack strike airstrike raid bombing bombardment shelling air-strike
            counterattack firebombing cyberattack assault rampage arson""",
        "explosion": "explosion blast",
        "shooting": "shooting gunfire downing shootdown ambush exchange firefight shootout skirmish",
        "sinking": "sinking",
        "seizure or arrest": "seizure capture abduction hijacking kidnapping kidnaping detention arrest",
        "killing": "assassination killing murder poisoning massacre beheading stabbing "
        "slaughter slaying lynching",
        "drone or airspace": "incursion overflight intrusion violation",
        "sabotage": "sabotage",
        "crash": "crash",
    }
)
"""Nouns by the kind of act."""

CRAFT = words_of(
    """
    plane aircraft jet airliner helicopter drone uav balloon spyplane fighter airplane aeroplane bomber
    jetliner chopper glider flight transport warplane quadcopter microlight airship
    """
)
CRAFT_NAME = re.compile(
    r"(?:[a-z]{1,4}-\d{1,3}[a-z]*s?|boeing|airbus|cessna|tupolev|sukhoi|ilyushin|antonov)"
)
"""An aircraft by what its makers call it."""
SHIPS = words_of(
    """
    ship vessel boat destroyer frigate warship battleship steamer tanker trawler freighter submarine liner
    ferry merchantman cruiser
    corvette minesweeper barge coaster dhow supertanker canoe yacht schooner brig gunboat carrier
    lifeboat dinghy cutter flotilla
    """
)
PLACES = words_of(
    """
    base airbase embassy consulate facility refinery plant pipeline cable bridge checkpoint outpost
    garrison railway track port pier airport hospital school building infrastructure depot station tower
    dam field oilfield airfield headquarters compound barracks mosque church temple synagogue market hotel
    palace warehouse factory post shrine camp mission residence office home house restaurant cafe bar club
    nightclub theater theatre mall store university clinic shelter installation position site parliament
    organization organisation depot mine district town village camp neighbourhood neighborhood website
    network server system square crossing consulate-general ministry courthouse police-station prison jail
    bank museum library stadium archive customs-house customs town city island islet islands settlement
    hospital wedding funeral farm encampment bunker battery radar hangar dock shipyard harbour harbor fort
    fortress guardhouse monastery block flat apartment hostel kindergarten court silo substation grid
    terminal ammunition store battery launcher
    """
)
MOVING = words_of(
    "convoy patrol lorry truck bus train car vehicle motorcade tank ambulance tram taxi van metro subway"
)
THINGS = CRAFT | SHIPS | PLACES | MOVING | {"airspace", "hull"}
"""What can be struck, lost or seized."""
LINES = words_of("cable pipeline railway track line wire")
"""What can be cut."""
OFFICES = words_of(
    """
    crew crewman sailor seaman fisherman soldier officer guard policeman diplomat envoy ambassador
    journalist reporter general commander minister president pilot airman marine peacekeeper serviceman
    consul attache leader missionary premier king emperor archduke monarch chancellor governor senator
    congressman mayor judge archbishop bishop priest cleric imam nun missionary hostage activist dissident
    scientist spy agent observer inspector
    """
)
"""Persons whose arrest is an affair between states, or may become one."""
TROOPS = words_of("column troop soldier force contractor personnel serviceman peacekeeper")
PEOPLE = OFFICES | words_of(
    """
    person people man woman child boy girl teenager student pupil worker civilian passenger protester
    protestor demonstrator citizen resident villager tourist pilgrim employee staff member victim troop
    national trooper mourner worshipper churchwoman settler refugee migrant doctor nurse medic teacher
    bystander guest aide bodyguard militant gunman rebel fighter insurgent family shopper dozen hundred
    police cop detective deputy personnel contractor scores youth toddler baby mother father wife husband
    brother sister son daughter prisoner captive detainee traveller clerk exile emigre ranger miner
    farmer herder shepherd engineer fisher fisherwoman schoolgirl schoolboy inmate lawyer singer poet
    writer blogger editor businessman banker trader vendor celebrant commuter driver cyclist pedestrian
    assailant suspect shooter attacker bomber assassin perpetrator dignitary official candidate lawmaker
    legislator deputy senator delegate viceroy prince princess queen heir sultan sheikh colonel major
    captain sergeant lieutenant corporal private admiral brigadier conscript recruit cadet trainee guardsman
    watchman warden rescuer volunteer campaigner organiser unionist monk rabbi pastor bishop pope saint
    defector informer informant cameraman photographer correspondent interpreter translator technician
    expatriate foreigner mob crowd congregation garrison platoon squad couple twin
    infant orphan pensioner widow gendarme constable carabiniere smuggler poacher
    """
)
"""Whoever can be shot or killed."""
ARMED = words_of(
    """
    gunman militant rebel terrorist bomber insurgent guerrilla soldier troop force army navy police
    coastguard guard pirate militia fighter warship destroyer submarine jet aircraft plane missile drone
    rocket gunboat boat artillery mob attacker hijacker assassin sniper corsair privateer marine warplane
    bomber gang trooper officer airstrike squad assailant raider robber arsonist hacker saboteur rioter
    protester islamist jihadist extremist separatist fanatic shooter agent operative cutter corvette
    air-force defence defense battery artillery tank paramilitary partisan commando bandit kidnapper
    killer outlaw vigilante janissary cavalry infantry garrison warlord warrior raiding-party patrol
    fleet submarine mortar humvee gunship
    """
)
"""By whom or by what an act of force is done."""
ORDNANCE = words_of(
    "bomb mine device grenade missile rocket torpedo shell mortar explosive dynamite drone projectile "
    "warhead munition firebomb"
)
FIRE = words_of("fire gunfire shot salvo volley crossfire artillery fusillade broadside")
SHOTS = words_of("missile rocket drone shell torpedo mine bomb round shot bullet mortar projectile fire")
NEVER_GENERIC = frozenset(["hit", "cut", "set", "shut", "put", "cost", "burst"])
"""Verbs whose past is written as their present."""
SENT = words_of("fire launch lob drop hurl shoot")
"""Verbs whose object is the weapon, and whose target is named after "at", "on", "into"."""
NATURE = words_of(
    """
    earthquake storm hurricane typhoon cyclone flood tsunami tornado wildfire lightning virus disease
    illness cancer fire blaze smoke collision epidemic outbreak pandemic avalanche landslide heat cold
    drought famine accident quake volcano influenza coronavirus car elephant shark bear dog
    """
)
DISASTERS = words_of(
    "earthquake quake tsunami hurricane typhoon cyclone tornado flood landslide avalanche epidemic volcano "
    "flu influenza virus disease infection malaria cholera pandemic coronavirus overdose dose"
)
INFECTED = re.compile(r"\b(?:infect\w+|sars|mers|covid|ebola|h\dn\d|pneumonia|syndrome|vaccin\w+)\b")
OPEN_WAR = re.compile(
    r"\b(?:in (?:combat|action|battle|the war|world war)|battle of|since (?:the|its) (?:start|outbreak)|"
    r"since (?:19|20)\d\d|(?:each|every) (?:year|day|week|month)|a year|so far|in recent (?:years|decades)|"
    r"in the (?:past|last) (?:few |several |\w+ )?(?:days|weeks?|months?|years?)|"
    r"over the (?:past|last) (?:\w+ )?(?:years|decades|months))\b"
)
"""Losses that are added up are no incident."""
PHYSICAL = words_of(
    """
    terrorist terror suicide deadly armed rebel military air car truck pre-dawn mortar artillery chemical
    bomb arson mass rocket-propelled cross-border aerial naval submarine militant overnight surprise
    bloody airborne militia commando guerrilla gas knife fatal deadly brutal murderous lethal
    """
)
"""Modifiers that tell an act of arms from one of words."""
HAPPEN = words_of(
    """
    occur happen take come tear destroy rip damage kill rock hit wreck sink shake leave injure wound cause
    claim shatter level strike target trigger prompt halve disrupt initiate stage carry begin start last
    ravage gut set wreak serve spark provoke convince rip ring level wipe tear end erupt break send unfold
    knock cripple
    """
)
"""Verbs whose subject, an act, has happened."""
TOLD_AS_DONE = words_of(
    "carry launch conduct stage mount execute perpetrate commit suffer survive witness repel"
)
"""Verbs whose object, an act, has happened."""
ONLY_MEANT = words_of(
    """
    threaten plan fear prevent warn deter avoid order plot foil thwart stop authorize authorise permit
    allow compensation compensate provide right capable ready prepare risk possibility event case suspect
    simulate practise practice attempt abandon oppose rule halt cease exclude forbid ban propose urge
    support fail
    """
)
"""What governs an act that is only meant, feared or forbidden."""
UNSURE = words_of(
    """
    possible potential future further alleged planned attempted failed imminent likely any every such no
    more new continued continuing repeated frequent regular similar hypothetical nuclear personal verbal
    heart panic asthma ad online political
    """
)
"""Modifiers of an act that is not one that happened in particular."""
ALLEGED = re.compile(
    r"\b(?:alleg\w+|accus\w+|blam\w+|reported(?:ly)? (?:an )?attack|doubts?|rumou?rs?|claimed|"
    r"denied|may have been|suspected|speculat\w+|under mysterious circumstances)\b"
)
LEGAL = re.compile(
    r"\b(?:arrest warrant|warrants? of arrest|police arrested|convicted|charged with|domestic violence|"
    r"drunk\w*|drugs?|fraud|embezzl\w+|bribery|corruption|money laundering|tax evasion|rape|theft)\b"
)
SHIP_NAME = re.compile(r"\b(?:u\.?s\.?s\.?|h\.?m\.?s\.?) [a-z]")
