# Una clínica y su equipo.

## Funciones

role-owner = titular
role-therapist = terapeuta
role-assistant = asistente

## Lo que no se puede hacer

clinic-not-yours = No trabajas en esta clínica, o ya no.
clinic-not-your-role = En { $clinic } eres { $role }: eso lo hacen otros.
