"""Names of persons, folded: frequent first names and surnames, and those that places and organisations bear."""

from __future__ import annotations

from ptsm_cli.common.french import WORD

FIRST = frozenset(
    WORD.findall(
        "adele adeline adrien agathe agnes aicha alain alban albert alex alexandra alexandre alexia alexis alice "
        "aline alix amandine amelie amina anais andre andree angelique anita anna anne annick annie anthony antoine "
        "antoinette antonin antony arnaud arthur astrid audrey aurelie aurelien axel axelle baptiste bastien beatrice "
        "benedicte benjamin benoit bernadette bernard bertrand boris brice brigitte bruno camille carine carole "
        "caroline catherine cecile cedric celia celine chantal charlene charles charlotte chloe christelle christian "
        "christiane christine christophe claire clara claude claudia claudine clemence clotilde colette corinne cyril "
        "cyrille damien daniel daniele danielle david deborah delphine denis denise didier dominique dorothee edith "
        "edouard elisa elisabeth elise elodie eloise elsa emeline emilie emma emmanuel emmanuelle eric erica erwan "
        "estelle esther etienne eugenie eva evelyne fabien fabienne fabrice fanny farid fatima fatiha ferdinand "
        "fernand fernande florian florence francine francis francois francoise frank franck frederic frederique "
        "gabriel gabrielle gael gaelle gaetan genevieve geoffrey georges georgette gerald geraldine gerard germain "
        "germaine ghislain ghislaine gilbert gilberte gilles ginette gisele gregoire gregory guillaume gustave guy "
        "gwenaelle hakim hamid hassan helene henri henriette herve hubert hugo hugues ines ingrid irene isabelle "
        "jacqueline jacques jamila jean jeanne jeannine jennifer jeremie jeremy jerome jessica joanna joel joelle "
        "johan johanna jonathan josee josephine josette josiane judith jules julia julie julien juliette justine "
        "karim karima karine katia kevin khadija laetitia laure laurence laurent laurie lea leila leo leon lionel "
        "lisa loic lola louis louise luc lucas lucette lucie lucien lucienne lucile lucille ludivine ludovic lydia "
        "lydie lydiane madeleine magali manon manuel marc marcel marcelle marguerite maria marianne marie marielle "
        "marina mario marion marjorie marlene marthe martial martin martine mathieu mathilde matthieu maud maurice "
        "max maxence maxime melanie melissa michael michel michele micheline mickael mireille mohamed mohammed "
        "monique morgan morgane mouna mourad muriel mustapha myriam nabil nadege nadia nadine nassim natacha nathalie "
        "nathan nicolas nicole noel noemie nora odette odile olivia olivier ophelie oriane pascal pascale patrice "
        "patricia patrick paul paule paulette pauline perrine philippe pierre pierrette quentin rachel rachid raphael "
        "raphaelle raymond raymonde rebecca regine regis remi remy rene renee richard robert roger roland rolande "
        "romain romane ronan roselyne rosine roxane sabine sabrina said salima samia samir samuel sandra sandrine "
        "sara sarah sebastien serge severine simon simone solene sonia sophie stephane stephanie steven suzanne "
        "sylvain sylvaine sylvette sylvia sylviane sylvie tatiana theo theodore theophile therese thibaud thibault "
        "thierry thomas tiphaine tristan valentin valentine valerie vanessa veronique victor victoire victoria "
        "vincent virginie viviane wilfried william xavier yacine yann yannick yasmina yolande youcef youssef yves "
        "yvette yvon yvonne zoe "
        # rarer, or borne by those born since the eighties
        "abdel abdelkader abdou ahmed aissatou aminata anaelle annabelle annaelle annaig aymeric ayse azzedine "
        "barbara bilal brahim carla celestin charlene clelia coline coralie corentin dalila dimitri djamel dounia "
        "elina enora enzo ethan ewen fabiola fadila faiza farida fatoumata flavien floriane gwendal gwenola hanane "
        "houria ibrahim ilham imane ines ismael jocelyne jordan kamel kenza kilian killian kylian lamia latifa leslie "
        "loan louane ludmila maelle maelys maeva malika mamadou marwa melina meriem morgane moussa nacera naima nais "
        "nawel nelly nolwenn noura omar orlane ousmane rafik rania raoul reda reynald ronan sabri salima salome samira "
        "selma sihem slimane sofia sofiane solange solenn solveig soraya stella tania teddy tessa tiffany titouan tony "
        "tugdual ugo violaine wafa wassila yael yamina yasmine yoann yohan yohann younes zahra zakia zineb"
    )
)
"""The most frequent first names of France, folded, but those that are words or places first: « Rose », « Marine »."""

HISTORY = frozenset(
    (
        *("albert camus", "andre mignot", "anatole france", "camille claudel", "charles de gaulle", "charles perrens"),
        *("charles richet", "claude bernard", "claude monet", "edouard herriot", "edouard toulouse", "emile zola"),
        *("felix guattari", "francois mitterrand", "francois rabelais", "francois tosquelles", "george sand"),
        *("georges brassens", "georges daumezon", "georges mazurelle", "georges pompidou", "gerard philipe"),
        *("guillaume regnier", "guy de maupassant", "guy moquet", "gustave flaubert", "henri ey", "henri laborit"),
        *("henri mondor", "henri wallon", "jacques brel", "jacques lacan", "jacques prevert", "jean cotxet"),
        *("jean ferrat", "jean jaures", "jean mace", "jean martin charcot", "jean monnet", "jean moulin", "jean oury"),
        *("jean rostand", "jean verdier", "jean vilar", "jean zay", "jules ferry", "jules verne", "leon blum"),
        *("leon bourgeois", "louis aragon", "louis mourier", "louis pasteur", "louise michel", "lucien bonnafe"),
        *("marcel pagnol", "marcel proust", "marie curie", "martin luther king", "maurice ravel", "paul bert"),
        *("paul brousse", "paul eluard", "paul guiraud", "paul langevin", "philippe pinel", "pierre curie"),
        *(
            "pierre janet",
            "pierre mendes france",
            "raymond poincare",
            "rene descartes",
            "rene dubos",
            "robert badinter",
        ),
        *("robert ballanger", "robert debre", "robert schuman", "roger prevot", "simone de beauvoir", "simone veil"),
        *("pierre deniker", "pierre fabre", "jeanne garnier", "louis vuitton", "paul coste floret", "anne frank"),
        *("theophile roussel", "thomas more", "victor hugo", "victor schoelcher", "vincent de paul"),
    )
)
"""Persons whose name hospitals, schools, streets and associations bear, folded."""

SURNAMES = frozenset(
    WORD.findall(
        "andre arnaud aubert aubry bailly barbier baron barre barthelemy beaumont benali benard benoit bernard "
        "bertin bertrand besnard besson bigot blanc blanchard blondel bodin bonnet bouaziz boucher bouchet "
        "boulanger bourdon bourgeois boutin bouvier boyer brault breton briand brun bruneau brunet cadiou carlier "
        "caron carpentier carre charpentier chartier chauvet chauvin chevalier chevallier clement colin collet "
        "collin cordier costa coulibaly courtois cousin coutant couturier delaunay denis derouet deschamps devaux "
        "diallo drouet dubois dufour dumas dumont dupont dupuis dupuy durand duval etienne fabre faure fernandez "
        "ferrand fischer fleury fontaine fortin foucher fouquet fournier francois gaillard gallet garcia garnier "
        "gaudin gauthier gautier gendron gerard germain gilbert gillet girard giraud grenier gros guerin "
        "guerineau guichard guillon guillot guyot hamel hamon hardy henry herve houdayer hubert huet humbert "
        "jacob jacquet jaouen joly jourdan juhel keita kervella klein lacroix lambert lamy langlois laporte "
        "laurent lebihan leblanc lebon lebreton lebrun leclerc leclercq lecomte lefebvre lefevre legall leger "
        "legoff legrand lejeune lelievre lemaire lemaitre lemercier lemoine lemonnier lepage leroux leroy "
        "letellier leveque lopez lucas maillard mallet marchal marchand marechal martin martineau martinez marty "
        "masson mathieu menard mercier meunier meyer michaud michel millet monnier moreau morel morin moulin "
        "mouton muller nguyen nicolas noel olivier ollivier papin pasquier payet pelletier perez perret perrier "
        "perrin perrot petit pham picard pichon pineau poirier pottier poulain poupard prevost quere remy renard "
        "renaud renault reynaud richard rivet riviere robert robin roche rodriguez roger rolland rousseau roussel "
        "rousset roux royer sanchez schmitt schneider simon tanguy tessier thomas traore turpin vasseur vidal "
        "vincent weber"
    )
)
"""Surnames among the most frequent of France, folded."""

WORDS_TOO = frozenset(
    WORD.findall(
        "baron barre beaumont blanc blondel boucher boulanger bourdon bourgeois breton brun carpentier "
        "charpentier chartier chevalier collet costa courtois cousin couturier fabre fontaine gaillard grenier "
        "gros hamel hardy jacob joly lacroix laporte leger legrand lemaire lepage marchand mercier meunier millet "
        "moulin mouton noel petit poulain prevost renard riviere roche royer"
    )
)
"""Those of these surnames that are words or places first, folded."""
