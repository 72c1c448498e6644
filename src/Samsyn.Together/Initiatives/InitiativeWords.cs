using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Initiatives;

/// <summary>Says what concerns initiatives in the reader's words. Levels, sides, roles and spaces are those of challenges.</summary>
sealed class InitiativeWords(Texts t)
{
    public string Phase(Phase phase) => t[$"initiatives.phase.{Word(phase)}"];
    public string Say(Say say) => t[$"initiatives.say.{Word(say)}"];
    public string Use(BudgetUse use) => t[$"initiatives.use.{Word(use)}"];

    /// <summary>"Plan", or "ended".</summary>
    public string Stands(Phase phase, bool isEnded) => isEnded ? t["initiatives.ended"] : Phase(phase);

    /// <summary>"Open since 3 mar 2026, due 1 jun 2026"; "3 mar 2026 – 1 jun 2026".</summary>
    public string Dates(InitiativePhase phase) => phase switch
    {
        { ClosedOn: { } closed } => t["initiatives.dates.closed", t.Day(phase.OpenedOn), t.Day(closed)],
        { DueOn: { } due } => t["initiatives.dates.due", t.Day(phase.OpenedOn), t.Day(due)],
        _ => t["initiatives.dates.open", t.Day(phase.OpenedOn)],
    };

    /// <summary>For one who was invited.</summary>
    public string Invited(Initiative initiative, string called) => t["initiatives.told.invited", initiative.Title, called];

    /// <summary>For those who framed or follow the challenge that it answers.</summary>
    public string Begun(Initiative initiative, Challenge challenge) => t["initiatives.told.begun", challenge.Title, initiative.Title];

    /// <summary>For everyone who takes part.</summary>
    public string Opened(Initiative initiative, Phase phase) => t["initiatives.told.opened", initiative.Title, Phase(phase)];

    /// <summary>For everyone who contributed. It may travel by mail, and holds no more than that there is something to read.</summary>
    public string Ended() => t["told.back"];

    public static string Word<T>(T value) where T : struct, Enum => ChallengeWords.Word(value);
}
