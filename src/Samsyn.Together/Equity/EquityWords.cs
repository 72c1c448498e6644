using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Equity;

/// <summary>Says what concerns equity in the reader's words.</summary>
sealed class EquityWords(Texts t, InitiativeWords words, RoundInstruments instruments)
{
    public string Side(EquitySide side) => t[$"equity.side.{InitiativeWords.Word(side)}"];

    /// <summary>"The phase Plan, closed 3 Mar 2026"; "November 2025".</summary>
    public string When(EquityRound round) => round.Phase is { } phase ? t["equity.when.phase", words.Phase(phase), t.Day(round.ClosedOn ?? round.ClosesOn)] : t["equity.when.year", t.LongMonth(Kernel.Time.Month.Of(round.OpenedOn))];

    /// <summary>What the questions are about: the initiative's title, or the organisation.</summary>
    public static string About(EquityRound round, string? title, OrganisationTree tree) => title ?? tree.Find(round.OrganisationId)?.Name ?? "–";

    /// <summary>On the home page and in a notice.</summary>
    public string Asked(EquityRound round, string? title, OrganisationTree tree) => t["equity.told.asked", instruments.Find(round.Instrument)?.Questions.Count ?? 0, About(round, title, tree), t.Day(round.ClosesOn)];

    public string Reminded(EquityRound round, string? title, OrganisationTree tree) => t["equity.told.reminder", About(round, title, tree), t.Day(round.ClosesOn)];

    public string Counted(EquityRound round, string? title, OrganisationTree tree) => t["equity.told.closed", About(round, title, tree)];

    /// <summary>Where the sides are furthest apart, or why that cannot be said.</summary>
    public string Lead(EquityRound round, IReadOnlyList<EquityRow> rows)
    {
        if (rows.FirstOrDefault(r => r.Gap is not null) is { } widest)
            return widest.Gap == 0 ? t["equity.lead.alike"] : t["equity.lead", widest.Question.Name[t.Language], t.Number(widest.Patients, 1), t.Number(widest.Professionals, 1), RoundQuestion.Most];
        var sides = Enum.GetValues<EquitySide>().Where(s => round.AnsweredOf(s) is null).Select(Side).ToList();
        return rows.Any(r => r.IsShown) ? t["equity.lead.one-side", Side(rows.Any(r => r.Patients is not null) ? EquitySide.Professional : EquitySide.Patient)]
            : sides.Count > 0 || round.Answered > 0 ? t["equity.lead.few"] : t["equity.lead.nobody"];
    }

    /// <summary>"Patients: 12 of 19 answered; professionals: fewer than five of 8."</summary>
    public string Rates(EquityRound round) => t["equity.rates", Rate(round, EquitySide.Patient), Rate(round, EquitySide.Professional)];

    public string Rate(EquityRound round, EquitySide side) => round.AskedOf(side) == 0 ? t["equity.rate.none"] : round.AnsweredOf(side) is { } answered ? t["equity.rate", answered, round.AskedOf(side)] : t["equity.rate.few", round.AskedOf(side)];

    /// <summary>"62 % (31 of 50)"; null where it may not be told.</summary>
    public string? WholeRate(EquityRound round) => round is { Answered: { } answered, Asked: > 0 } ? t["equity.rate.whole", t.Percent((decimal)answered / round.Asked, 0), answered, round.Asked] : null;

    /// <summary>Whether the record can know anything of a question.</summary>
    public static bool HasFact(string question) => question is "numbers" or "compensation" or "power" or "preparation" or "support" or "leadership";

    /// <summary>What the record knows of a question.</summary>
    public string Fact(string question, EquityFacts? facts, bool isYear) => (question, facts) switch
    {
        (_, null) => t["equity.fact.none"],
        ("numbers", { } f) => f.Patients + f.Professionals == 0 ? t["equity.fact.none"] : t["equity.fact.numbers", f.Patients, f.Patients + f.Professionals],
        ("compensation", { } f) => Pay(f, isYear),
        ("power", { } f) => f.Meetings == 0 ? t["equity.fact.no-meetings"] : t["equity.fact.power", f.MeetingsDrawn, f.Meetings],
        ("preparation", { } f) => t["equity.fact.preparation", f.PreparedPatients, f.Patients, f.PreparedProfessionals, f.Professionals],
        ("support", { } f) => isYear ? t["equity.fact.support.year", f.WithContact, f.Initiatives] : t[f.WithContact > 0 ? "equity.fact.support" : "equity.fact.support.none"],
        ("leadership", { } f) => Chair(f, isYear),
        _ => t["equity.fact.none"],
    };

    string Pay(EquityFacts f, bool isYear)
    {
        var budget = isYear ? t["equity.fact.pay.year", f.WithPay, f.Initiatives] : t[f.WithPay > 0 ? "equity.fact.pay" : "equity.fact.pay.none"];
        return f.PaidWithinDays is { } days ? $"{budget} {t["equity.fact.paid", days]}" : budget;
    }

    string Chair(EquityFacts f, bool isYear) =>
        isYear ? (f.Chaired == 0 ? t["equity.fact.no-chair"] : t["equity.fact.chair.year", f.Rotating, f.Chaired])
        : f.MeetingsDrawn == 0 ? t["equity.fact.no-chair"]
        : f is { Chairs: 1, MeetingsDrawn: > 1 } ? t["equity.fact.chair.never", f.MeetingsDrawn] : t["equity.fact.chair", f.Chairs, f.MeetingsDrawn];
}
