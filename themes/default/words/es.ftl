# Todas las palabras que dice el tema por defecto, en español.
#
# Para quien traduce
#   * Escriba para una persona preocupada, con un teléfono viejo: frases cortas,
#     palabras sencillas, "usted".
#   * Deje los nombres a la izquierda del signo igual y cada { $… } como están.
#   * "[one]" y "*[other]" son las formas de singular y plural.
#   * En el cuestionario no prometa nada ni diga que todo está bien.


## Alrededor de cada página

# El primer enlace de cada página, para teclados y lectores de pantalla.
skip-to-content = Ir al texto principal
nav-main = Principal
nav-crumbs = Dónde está usted
nav-home = Inicio
# En la cabecera. Debe ser muy corto.
nav-quiz = Cuestionario
nav-questions = Preguntas
nav-a-to-z = Índice A-Z
nav-glossary = Palabras explicadas
nav-sources = Fuentes
nav-record = Cómo revisamos esta información
# El enlace rojo de la cabecera. Una o dos palabras.
urgent-help = Ayuda urgente
# El nombre de este idioma, en este idioma.
language-name = Español
urgent-emergency = En una emergencia, llame al
languages = Idiomas
back-to-top = Volver arriba

footer-about = Sobre este sitio
footer-clinic = Contacto
footer-funding = Quién paga esta información
# Una vez en cada página, al pie.
footer-notice = Esta información le ayuda a preguntar y a decidir. No sustituye el consejo de la persona que le atiende.
footer-privacy = Sin rastreadores. Nada de lo que usted lee o responde aquí se guarda ni se envía.
clinic-phone = Teléfono
clinic-email = Correo electrónico
clinic-book = Pedir cita
print-address = Dirección de esta página:


## Una página

answer-heading = La respuesta corta
contents-heading = En esta página
details-heading = De un vistazo
schedule-heading = Qué hacer y cuándo
quiz-links-heading = Compruebe esto en el cuestionario
quiz-links-lead = Preguntamos sobre esto antes del tratamiento:
disagreements-heading = Donde las fuentes no coinciden
disagreements-we-say = Nosotros decimos:
sources-heading = Fuentes
# Se lee en voz alta antes de los enlaces de una fuente al texto.
sources-back = Volver al texto
sources-elsewhere = En nuestra lista de fuentes
related-heading = Siga leyendo
backlinks-heading = Páginas que hablan de esto
tags-heading = Temas
neighbours = Más en esta parte
previous-page = Anterior
next-page = Siguiente
feedback-link = Díganos qué falta o qué no está claro
claim-label = La gente dice
verdict-label = Lo que encontramos


## Detalles de una página (las etiquetas de "De un vistazo")

detail-frequency = Con qué frecuencia ocurre
detail-onset = Cuándo empieza
detail-lasts = Cuánto dura
detail-shows = Cuándo se nota
detail-care = Qué hacer
detail-evidence = Fuerza de la evidencia
detail-severity = Qué significa esto
detail-claim = Lo que dice la gente
detail-verdict = Lo que encontramos


## Quién revisó una página

review-title-never = Aún sin revisar
review-title-approved = Revisada
review-title-changed = Ha cambiado desde que se revisó
review-title-overdue = Le toca una nueva revisión
review-never = Ningún médico ni enfermera ha revisado todavía esta página. Pregúntenos antes de hacer lo que dice.
# $by es un nombre con su cargo; $on y $next son fechas largas
review-approved = Revisada por { $by } el { $on }. Próxima revisión: a más tardar el { $next }.
# $by, $on
review-changed = El texto ha cambiado desde que { $by } lo revisó el { $on }. Pregúntenos antes de hacer lo que dice.
# $by, $on, $next
review-overdue = { $by } revisó esta página el { $on }. Tocaba una nueva revisión a más tardar el { $next }. Pregúntenos si sigue siendo válida.
review-quiz-never = Ningún médico ni enfermera ha revisado todavía este cuestionario. Pregúntenos antes de hacer lo que dice.
# by: la persona; on, next: días
review-quiz-approved = Revisado por { $by } el { $on }. Próxima revisión: a más tardar el { $next }.
# by: la persona; on: un día
review-quiz-changed = Este cuestionario ha cambiado desde que { $by } lo revisó el { $on }. Pregúntenos antes de hacer lo que dice.
# by: la persona; on, next: días
review-quiz-overdue = { $by } revisó este cuestionario el { $on }. Tocaba una nueva revisión a más tardar el { $next }. Pregúntenos si sigue siendo válido.


## Inicio, tratamientos, listas

home-quiz = ¿Es adecuado para usted?
home-quiz-lead = Responda unas preguntas antes de su cita. Sus respuestas se quedan en esta página.
home-questions = Todas las preguntas, con una respuesta corta
home-a-to-z = Busque un tema por su nombre
home-glossary = Palabras médicas en palabras sencillas
home-sources = De dónde viene nuestra información
home-ways = Otras formas de buscar
group-more = Ver todo
hub-parts = Partes de esta guía
hub-facts = Todas las cifras de este sitio, con sus fuentes
topic-lead = Páginas sobre este tema:
topic-empty = Todavía no hay páginas sobre este tema.
read-more = Leer la página completa
faq-heading = Preguntas y respuestas
faq-lead = Abra una pregunta para leer su respuesta corta.
faq-groups = Tipos de pregunta
a-to-z-heading = Índice A-Z
a-to-z-letters = Letras
a-to-z-see = vea
glossary-heading = Palabras explicadas
glossary-also = También se llama
glossary-used-by = Se usa en
sources-page-heading = Fuentes
sources-page-lead = Todo lo que citamos y las páginas que se basan en ello.
sources-used-by = Se cita en
sources-unused = Ninguna página cita esto.
facts-heading = Cifras y tiempos
facts-lead = Cada cifra está aquí una sola vez. Todas las páginas que la muestran la toman de aquí.
facts-evidence = Evidencia
facts-differ = Las fuentes no coinciden
facts-used-by = Aparece en


## El registro: cómo se hace y se revisa la información

record-heading = Cómo revisamos esta información
record-lead = Qué se ha revisado, quién lo hizo y qué falta por revisar.
record-counts = En números
record-people = Personas
record-pages = Todas las páginas
record-disagreements = Donde las fuentes no coinciden
record-funding = Quién paga
record-page = Página
record-kind = Tipo
record-state = Estado
record-by = Revisada por
record-on = Fecha
record-next = Próxima revisión
record-none = Ninguna
count-pages = Páginas
count-questions = Preguntas con respuesta
count-approved = Revisadas
count-changed = Han cambiado desde que se revisaron
count-overdue = Les toca una nueva revisión
count-never = Aún sin revisar
count-sources = Fuentes
count-facts = Cifras y tiempos
count-differ = Cifras en las que las fuentes no coinciden
count-words = Palabras explicadas
state-never = Aún sin revisar
state-approved = Revisada
state-changed = Ha cambiado desde entonces
state-overdue = Revisión atrasada


## La página que no existe y la página que cambió de lugar

not-found-heading = No encontramos esa página
not-found-text = Puede que haya cambiado de lugar o que la dirección tenga un error. Esto puede ayudarle:
not-found-urgent = Si le preocupa su piel o se siente mal, no siga buscando. Pida ayuda ahora:
moved-heading = Esta página cambió de lugar
moved-text = Le llevaremos a la página nueva. Si no es así, siga este enlace:


## Otros idiomas

# $language es el nombre del idioma en ese mismo idioma
alternates-note = Leer esta página en { $language }
# $language es el nombre del idioma en que está la página
# Encima de un borrador que se publica con --drafts
draft-notice = Esto es un borrador. Todavía no es para pacientes.


## Tarjetas de cuidado
## Solo los lectores de pantalla leen los prefijos, antes del título; { "" } guarda el espacio.

card-note-prefix = Información: { "" }
card-tip-prefix = Autocuidado: { "" }
card-important-prefix = Consejo: { "" }
card-warning-prefix = Consejo urgente: { "" }
card-caution-prefix = Actúe de inmediato: { "" }
card-note-heading = Es bueno saberlo
card-tip-heading = Qué puede hacer usted
card-important-heading = Hable con nosotros si:
card-warning-heading = Pida consejo urgente si:
# $number es el número de emergencias
card-caution-heading = Llame al { $number } ahora si:
card-caution-heading-plain = Pida ayuda de emergencia ahora si:
# Va antes de cada punto de una lista de lo que no se debe hacer, con su espacio.
dont-prefix = no { "" }
# Palabras con las que un punto ya lo dice, separadas por comas; nada se pone delante.
dont-said = no, evite, evitar, nunca, jamás, por favor no, por favor evite, aléjese de, manténgase alejado de, manténgase alejada de
# Se lee en voz alta antes de cada punto de un calendario.
schedule-do = Haga esto
schedule-avoid = Evite
table-label = Tabla
footnotes-heading = Notas
footnote-back = Volver al texto
citation-label = Fuente
differs-label = Las fuentes no coinciden en esta cifra


## Tipos de página

kind-home = Inicio
kind-treatment = Tratamiento
kind-article = Guía
kind-benefit = Para qué puede servir
kind-risk = Efecto secundario
kind-contraindication = Cuándo esperar o no hacérselo
kind-preparation = Antes del tratamiento
kind-aftercare = Después del tratamiento
kind-alternative = Otra opción
kind-myth = Mito
kind-term = Palabra explicada
kind-list = Lista
# Títulos de un grupo de esas páginas.
kind-treatment-plural = Tratamientos
kind-article-plural = Lo básico
kind-benefit-plural = Para qué puede servir
kind-risk-plural = Efectos secundarios
kind-contraindication-plural = Quién debe esperar o no hacérselo
kind-preparation-plural = Antes de su cita
kind-aftercare-plural = Cómo cuidar su piel después
kind-alternative-plural = Otras opciones
kind-myth-plural = Mitos
kind-term-plural = Palabras explicadas


## Con qué frecuencia ocurre un efecto secundario (las palabras de los prospectos europeos)

frequency-very-common = Muy frecuente (1 de cada 10 personas o más)
frequency-common = Frecuente (entre 1 de cada 100 y 1 de cada 10 personas)
frequency-uncommon = Poco frecuente (entre 1 de cada 1.000 y 1 de cada 100 personas)
frequency-rare = Raro (entre 1 de cada 10.000 y 1 de cada 1.000 personas)
frequency-very-rare = Muy raro (menos de 1 de cada 10.000 personas)
frequency-not-known = No se sabe: nuestras fuentes no dan ninguna cifra
# $count, $of
frequency-rate = { $count } de cada { $of }


## Qué hacer ante un efecto secundario

care-self-care = Puede cuidarlo por su cuenta
care-call-us = Llámenos
care-urgent = Pida consejo urgente
care-emergency = Pida ayuda de emergencia


## Fuerza de la evidencia

evidence-strong = Fuerte: los buenos estudios coinciden
evidence-some = Alguna: los estudios apuntan en este sentido, pero son pocos
evidence-weak = Débil: estudios pequeños u opiniones
evidence-clinic-practice = Práctica de las clínicas: lo que hacen las clínicas, no lo que los estudios han puesto a prueba


## Qué significa un motivo para esperar

severity-absolute = No se haga este tratamiento
severity-temporary = Ahora no: primero espere
severity-relative = Hable primero con nosotros


## Lo que encontramos sobre una afirmación

verdict-wrong = Incorrecto
verdict-unproven = No demostrado
verdict-misleading = Engañoso


## Fechas

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
# $day, $monthname (uno de los de arriba), $year
date = { $day } de { $monthname } de { $year }
# $monthname, $year
month-and-year = { $monthname } de { $year }


## Plazos alrededor de un tratamiento
## Juntos dicen "desde 3 días antes hasta 24 horas después".

# $duration es un tiempo, ya escrito
window-before = { $duration } antes
window-after = { $duration } después
window-treatment = el tratamiento
# Va detrás de "hasta" y de "desde".
window-healed = que su piel haya sanado
# $from y $until, cada uno es uno de los de arriba
window-from-until = desde { $from } hasta { $until }
window-from = desde { $from }
window-until = hasta { $until }
window-always = todo el tiempo


## Tiempos y otros valores

# Cómo se escribe mil doscientos treinta y cuatro y medio.
number-sample = 1.234,5

# $n es un número
value-minutes = { $n ->
    [one] 1 minuto
   *[other] { $n } minutos
}
value-hours = { $n ->
    [one] 1 hora
   *[other] { $n } horas
}
value-days = { $n ->
    [one] 1 día
   *[other] { $n } días
}
value-weeks = { $n ->
    [one] 1 semana
   *[other] { $n } semanas
}
value-months = { $n ->
    [one] 1 mes
   *[other] { $n } meses
}
value-years = { $n ->
    [one] 1 año
   *[other] { $n } años
}
# $from, $to son números de la misma unidad. Sin "de": a menudo va detrás de "desde" o "después de".
range-minutes = { $from } a { $to } minutos
range-hours = { $from } a { $to } horas
range-days = { $from } a { $to } días
range-weeks = { $from } a { $to } semanas
range-months = { $from } a { $to } meses
range-years = { $from } a { $to } años
# $from, $to son valores de unidades distintas, ya escritos
range = { $from } a { $to }
# $from, $to son números; $unit, como lo escribió el autor
range-unit = { $from } a { $to } { $unit }
# $n es un número; $unit, como lo escribió el autor
value-unit = { $n } { $unit }
# El número y % no se separan al final de una línea.
value-percent = { $n }{ "\u00A0" }%
range-percent = { $from }{ "\u00A0" }% a { $to }{ "\u00A0" }%
# Unidades que el sitio conoce por su nombre: unit- y la palabra que usa el autor.
unit-people = { $n ->
    [one] 1 persona
   *[other] { $n } personas
}
unit-sessions = { $n ->
    [one] 1 sesión
   *[other] { $n } sesiones
}
# $count, $of
value-count-in = { $count } de cada { $of }


## El cuestionario

quiz-heading = ¿Es adecuado para usted?
# Se dice al comienzo: para qué sirve el cuestionario y para qué no.
quiz-intended-use = Este cuestionario le ayuda a prepararse para hablar con la persona que le atiende. No decide nada y no da un diagnóstico.
quiz-private = Sus respuestas se quedan en esta página. Nunca se guardan y nunca se envían.
quiz-how = Responda todas las preguntas. Su resultado aparece al final.
# El título de las preguntas que no son de ningún paso.
quiz-more = Más preguntas
quiz-many = Elija todas las que correspondan.
quiz-why = Por qué lo preguntamos
quiz-page = Lea sobre esto
quiz-result-heading = Su resultado
quiz-unfinished = Responda todas las preguntas que ve para tener su resultado.
quiz-you-said = Usted nos dijo:
quiz-doubt = Esta respuesta lo deja abierto. Hable con nosotros antes de pedir cita, para averiguarlo juntos.
quiz-until = Espere hasta:
quiz-do = Qué hacer primero:
quiz-earliest = La fecha más temprana es el { $date }. Las fechas pueden cambiar, así que pregúntenos.
# Lo mismo cuando las respuestas siguen siendo entonces un motivo para hablar primero. $date, $until son días.
quiz-earliest-talk = No antes del { $date }. También después de ese día, hable primero con nosotros.
quiz-earliest-talk-until = No antes del { $date }; hasta el { $until }, hable primero con nosotros.
# $duration
quiz-later = Después, hable primero con nosotros hasta que haga { $duration }.
# Sobre las tarjetas de una página, para quien acaba de decir de qué trata. $number es el número de emergencias
quiz-card-caution = Llame al { $number } ahora por cualquiera de estas cosas:
quiz-card-caution-plain = Pida ayuda de emergencia ahora por cualquiera de estas cosas:
quiz-card-warning = Pida consejo urgente ahora por cualquiera de estas cosas:
# Debajo de un resultado. Sigue el día, y después cómo se llama la versión.
quiz-filled = Respondido el:
quiz-version = Versión de este cuestionario:
quiz-reset = Empezar de nuevo
quiz-result-note = Esto no es una decisión sobre su atención. Muéstrelo a la persona que le atiende.
quiz-old-browser = Su navegador es demasiado antiguo para calcular aquí un resultado. Imprima este formulario, respóndalo y tráigalo a su cita, o llámenos.
quiz-overdue = A las respuestas en que se basa este cuestionario les toca una nueva revisión. Hable con nosotros antes de pedir cita.
quiz-unsure = No lo sé con certeza
quiz-none = Ninguna de estas opciones
quiz-yes = Sí
quiz-no = No
quiz-rather-not = Prefiero no decirlo
# $duration
quiz-band-within = Hace menos de { $duration }
quiz-band-else = Hace { $duration } o más
# $from, $to son tiempos; $n es un número; $unit
quiz-band-between = Hace entre { $from } y { $to }
quiz-band-below = Menos de { $n }
quiz-band-range = De { $from } a { $to }
quiz-band-over = { $n } o más
# Para formularios de historias clínicas: se dice antes de pedir una fecha o un número.
quiz-know-date = Sé la fecha
quiz-know-number = Sé el número
# Nombra un día.
quiz-earliest-date = Fecha más temprana
# Los titulares de los cinco resultados. Ninguno puede decir que todo está bien.
outcome-ok-headline = Sus respuestas no muestran un motivo para esperar. Aun así, una persona capacitada debe revisar su piel.
outcome-ok-text = Traiga sus preguntas a su cita.
outcome-prepare-headline = Sus respuestas no muestran un motivo para esperar, pero hay cosas que hacer primero. Aun así, una persona capacitada debe revisar su piel.
outcome-prepare-text = Haga lo que aparece abajo antes de su cita.
outcome-talk-headline = Hable con nosotros antes de pedir cita.
outcome-talk-text = Tenemos que hablar primero sobre algo que usted nos dijo. Es posible que aun así pueda hacerse el tratamiento.
outcome-wait-headline = Espere, por favor.
outcome-wait-text = Algo que usted nos dijo significa que ahora no es el momento. La lista de abajo dice cuándo volver.
outcome-stop-headline = Este tratamiento no es adecuado para usted ahora.
outcome-stop-text = Vea a un médico por lo que aparece abajo. Puede haber otras opciones para usted.
effect-ok = Sin motivo para esperar
effect-prepare = Algo que hacer primero
effect-talk = Hable primero con nosotros
effect-wait = Espere
effect-stop = No es adecuado para usted ahora

## Con el programa de la página, las preguntas vienen de una en una.
quiz-back = Atrás
quiz-continue = Continuar
# args: $n, $all números
quiz-progress = Pregunta { $n } de { $all }
quiz-day = Día
quiz-day-if-known = Día, si lo sabe
quiz-month = Mes
quiz-year = Año
quiz-date-hint = Escriba números, como 27 3 2026.
quiz-month-hint = Escriba números, como 3 2026.
quiz-number = Su respuesta
quiz-or = o
quiz-error-choose = Elija una respuesta.
quiz-error-too-many = Estas respuestas no pueden ser todas verdad. Elija solo las que lo son.
quiz-error-empty = Escriba una respuesta o elija una.
quiz-error-empty-date = Escriba la fecha con números.
quiz-error-empty-number = Escriba un número en el campo «{ quiz-number }».
quiz-error-not-a-date = Escriba la fecha con números. El año tiene cuatro.
quiz-error-no-such-day = Ese día no existe. Revise el día y el mes.
quiz-error-day-needed = Escriba también el día.
quiz-error-future = Esa fecha aún no ha llegado. Escriba una fecha pasada.
quiz-error-long-ago = Esa fecha es demasiado antigua. Revise el año.
quiz-error-not-a-number = Escriba en el campo «{ quiz-number }» un número entero con cifras, como 30.
# args: $from, $to números
quiz-error-out-of-range = Escriba en el campo «{ quiz-number }» un número de { $from } a { $to }.
quiz-now = Qué puede hacer ahora
quiz-ask = Preguntas para su cita
quiz-answers = Ver o cambiar sus respuestas
quiz-change = Cambiar
quiz-print = Imprimir este resultado

## La prueba del cuestionario: para una dirección médica
proof-heading = Prueba del cuestionario
proof-lead = Qué pregunta el cuestionario, a qué lleva cada respuesta y qué se ha comprobado en todas las formas de responder.
# args: $sheets un número
proof-holds = Todas las leyes de abajo se cumplen en cada una de las { $sheets } formas de responder.
proof-fails = NO probado: al menos una de las leyes de abajo no se cumple. De { $sheets } formas de responder, algunas terminan mal.
proof-laws = Qué se ha probado
proof-law-holds = Se cumple:
proof-law-fails = NO SE CUMPLE:
proof-law-screened = Cada contraindicación tiene una pregunta que la detecta, o dice por qué no la tiene.
proof-law-weighed = Cada contraindicación dice cuán grave es.
proof-law-explained = Cada «esperar» y cada «no» nombra la página que lo explica.
proof-law-revealed = Cada pregunta sobre una contraindicación tiene una respuesta que llega a lo que pide su gravedad, o lleva a una pregunta que la tiene.
proof-law-lost = Ninguna respuesta cuenta menos de lo que dice, salvo que una regla de abajo la rebaje por su nombre.
proof-law-skipped = Nadie termina por debajo de lo que pide una contraindicación sin que se le haga su primera pregunta, salvo que la condición de esa pregunta, que figura abajo, diga por qué.
proof-law-unsure = Nadie que no esté seguro sobre una contraindicación, o prefiera no decirlo, termina en «ok» o «preparar».
proof-law-harmless = Ninguna respuesta con palabras sobre una contraindicación se deja pasar salvo un simple no, a menos que se haga otra pregunta sobre la misma contraindicación, o diga por qué.
proof-law-reachable = Cada pregunta se puede hacer, cada tramo y cada regla se puede cumplir, y cada efecto que está escrito, y «ok», es el resultado de alguna hoja.
proof-law-shadowed = Cada regla añade o rebaja algo en alguna hoja, y no hay dos tramos seguidos que no detengan a nadie.
proof-law-total = Cada forma de responder tiene un resultado; cada espera tiene un final, y ninguna que se cuenta desde una fecha acaba antes que su tramo.
proof-law-monotonic = Con una respuesta peor, o con una más de una lista, nadie termina mejor, salvo por lo que rebajan las reglas y lo que se omite por una razón, que figuran abajo, y las preguntas que no se hacen a quien no está seguro.
proof-law-provable = Todo esto se pudo decidir: nada se dejó a una muestra.
proof-law-stated = Cada caso que declara la clínica termina como dice.
proof-counts = Qué tamaño tiene
proof-count-questions = Preguntas
proof-count-answers = Respuestas que elegir
proof-count-shortest = Preguntas en el camino más corto
proof-count-longest = Preguntas en el camino más largo
proof-count-sheets = Formas de responder
# args: $effect uno de los resultados de abajo
proof-count-outcome = Formas que terminan en «{ $effect }»
proof-touched = Qué se rebaja o se deja fuera
proof-touched-lead = Estos son los únicos lugares donde una respuesta cuenta menos, o donde no se pregunta a todo el mundo. Apruébelos con cuidado.
proof-touched-none = Nada: ninguna regla rebaja una respuesta, y ninguna pregunta sobre una contraindicación se deja fuera por una razón.
# args: $when respuestas, $does lo que hace la regla
proof-touched-rule = { $when } { $does }.
# args: $ask una pregunta, $when respuestas a otras
proof-touched-question = «{ $ask }» solo se pregunta después de { $when }.
proof-touched-chain = Depende de la pregunta { $number }, que también se omite por una razón.
proof-excused = Excepciones con su razón
proof-excused-lead = Aquí las leyes piden algo de lo que esta clínica prescinde. Quien firma el cuestionario firma también cada una de estas razones.
proof-excused-unsure = «{ $ask }» no tiene respuesta para quien no está seguro.
proof-excused-harmless = La respuesta «{ $answer }» a «{ $ask }» no detiene a nadie.
proof-because = Porque:
proof-touched-all = Formas de responder a las que afecta algo de esto:
# args: $number de una pregunta, $answer, $effect
proof-lowers = la respuesta «{ $answer }» a la pregunta { $number } cuenta como «{ $effect }» a lo sumo
proof-cases = Casos declarados por la clínica
proof-cases-lead = Lo que la clínica dice de su propio cuestionario: con estas respuestas, y la más leve en cada otra pregunta, debe terminar aquí. Los números son los de las preguntas del registro.
proof-case = Caso
proof-case-answers = Respuestas
proof-case-ends = Debe terminar en
# args: $duration
proof-case-ago = hace { $duration }
proof-ledger = El registro
proof-ledger-lead = Cada contraindicación con su página, sus preguntas, lo que hace cada respuesta y las fuentes en que se apoya su página. Es la figura de abajo en forma de tabla.
proof-contraindication = Contraindicación
proof-question = Pregunta
proof-answer = Respuesta
proof-effect = Qué hace
proof-unscreened = Ninguna pregunta trata de ella.
proof-others = Otras preguntas
proof-rules = Reglas entre preguntas
# Va antes de respuestas a otras preguntas.
proof-only-if = Solo después de
# Va antes del número de una pregunta.
proof-opens = después la pregunta
# args: $until lo que debe pasar antes
proof-until = hasta: { $until }
# args: $duration
proof-after = hasta { $duration } después de esa fecha
proof-graph = El gráfico de decisiones
proof-graph-about = Las preguntas van de arriba abajo. De cada respuesta sale una línea hacia lo que produce. Lo más grave de todo es el resultado.
proof-graph-table = La tabla de arriba dice lo mismo con palabras.
proof-graph-lowers = rebaja la pregunta
# Va antes del número de una pregunta. Muy corto.
proof-graph-asks = Va a
proof-effect-ok = Sin motivo
proof-effect-prepare = Preparar
proof-effect-talk = Hablar
proof-effect-wait = Esperar
proof-effect-stop = No
proof-sign = Aprobación
proof-sign-lead = He leído el registro y lo que se rebaja o se deja fuera. Estoy de acuerdo en que esta clínica use el cuestionario con esta huella para preparar a los pacientes para una conversación. Cualquier cambio en lo que hace o dice el cuestionario cambia la huella.
proof-digest = Huella de lo que hace y dice el cuestionario, como la nombra una aprobación:
proof-day = Esta página se hizo el
proof-sign-name = Nombre
proof-sign-role = Cargo
proof-sign-date = Fecha
proof-sign-signature = Firma
proof-quiz = El cuestionario
proof-fhir = El cuestionario como Questionnaire de FHIR
proof-link = Qué pregunta el cuestionario, y qué se ha probado de él

## El cuestionario en papel
# args: $title el nombre del cuestionario
paper-heading = { $title } (en papel)
paper-link = El cuestionario en papel
paper-lead = Para pacientes: responda lo que pueda y traiga este formulario a su cita. No decide nada.
paper-name = Nombre
paper-born = Fecha de nacimiento
paper-today = Hoy
paper-day = Día, mes y año:
paper-month = Mes y año (y el día, si lo sabe):
paper-number = Número:
paper-staff = Para el personal: qué significan las respuestas
paper-staff-lead = La respuesta más grave es el resultado. Las respuestas que no están en esta lista no son motivo para esperar. En una espera con fecha, sume el tiempo a la fecha que se dio; un mes solo cuenta desde su último día.
paper-outcome = Resultado
paper-checked = Revisado por

### El día en que cambió una página, y las novedades

# $date es un día, ya escrito.
page-updated = El texto cambió por última vez el { $date }.
feed-changed = El texto de esta página ha cambiado.
# $by es una persona o un cargo.
feed-checked = Revisada por { $by }.
