using Samsyn.Together.Equity;

namespace Samsyn.Together.Demo;

/// <summary>What the demo region's people answer about equity: patients see less of it than professionals do, and the sides come closer from year to year. Pure.</summary>
static class DemoAnswers
{
    /// <summary>By the code of the question: what patients and what professionals answer today, on average.</summary>
    static readonly Dictionary<string, (double Patients, double Professionals)> Today = new(StringComparer.Ordinal)
    {
        ["numbers"] = (3.1, 3.6), ["compensation"] = (2.9, 3.8), ["power"] = (3.5, 4.1), ["preparation"] = (3.3, 3.4), ["support"] = (3.8, 4.0), ["leadership"] = (2.6, 3.2), ["vulnerability"] = (3.7, 3.2),
    };

    /// <summary>How much less each year before.</summary>
    const double PatientsPerYear = 0.45, ProfessionalsPerYear = 0.12;

    /// <summary>Of one side: of each who was asked, with some chance.</summary>
    /// <param name="years">How many years ago.</param>
    /// <param name="mood">How this partnership differs from others.</param>
    /// <returns>How many answered, and what.</returns>
    public static (int Answered, Ballot Ballot) Of(Random dice, IRoundQuestions instrument, EquitySide side, int asked, double chance, double years, double mood)
    {
        var (answered, ballot) = (0, Ballot.Empty);
        for (var n = 0; n < asked; n++)
        {
            if (dice.NextDouble() >= chance) continue;
            answered++;
            ballot = ballot.With(instrument.Questions.ToDictionary(q => q.Code, q => Value(dice, q.Code, side, years, mood)), null);
        }
        return (answered, ballot);
    }

    static int Value(Random dice, string question, EquitySide side, double years, double mood)
    {
        if (dice.Next(25) == 0) return RoundQuestion.CannotSay;
        var (patients, professionals) = Today.GetValueOrDefault(question, (3, 3));
        var usual = side is EquitySide.Patient ? patients - PatientsPerYear * years + mood : professionals - ProfessionalsPerYear * years + mood / 3;
        // Three dice come near enough to how answers spread
        var spread = dice.NextDouble() + dice.NextDouble() + dice.NextDouble() - 1.5;
        return Math.Clamp((int)Math.Round(usual + 1.5 * spread), RoundQuestion.Least, RoundQuestion.Most);
    }
}
