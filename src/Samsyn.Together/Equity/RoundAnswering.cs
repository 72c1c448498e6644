using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Evaluations;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Equity;

/// <summary>Takes the answers of those who are asked, each once. The trail says that somebody has answered, and nothing knows what.</summary>
sealed class RoundAnswering(SamsynDb db, IAuditTrail audit, EvaluationPlans plans, RoundInstruments instruments, RoundSeal seal, InitiativeDesk desk)
{
    const int MostTries = 8;

    /// <summary>The form that waits for a reader in a round: one's own first, then those of the people one acts for.</summary>
    /// <returns>Null: the reader is not asked in such a round, which looks as if there were none.</returns>
    public async Task<RoundForm?> Form(Actor reader, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var round = await db.Set<EquityRound>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (round is null || instruments.Find(round.Instrument) is not { } instrument) return null;
        var mine = await db.Set<RoundAsked>().AsNoTracking().Where(a => a.RoundId == id && a.ToId == reader.PersonId).ToListAsync(cancel);
        if (mine.Count == 0) return null;
        var asked = mine.Where(a => !a.HasAnswered).OrderBy(a => a.IsForAnother).ThenBy(a => a.Key).FirstOrDefault();
        var title = round.InitiativeId is { } initiative ? await db.Set<Initiative>().Where(i => i.Id == initiative).Select(i => i.Title).FirstAsync(cancel) : null;
        var called = asked is { IsForAnother: true } ? await db.Set<Participant>().IgnoreAutoIncludes().Where(p => p.Id == asked.ParticipantId).Select(p => p.Called).FirstAsync(cancel) : null;
        return new(round, instrument, asked, title, called, round.TakesAnswers(desk.Today) ? await Trusted(round, tree, cancel) : null, round.TakesAnswers(desk.Today));
    }

    /// <param name="key">Whose answers: the key of the form that was shown.</param>
    /// <param name="answers">By question; a value from 1 to 5, or that one cannot say.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Answer(Actor actor, OrganisationTree tree, Guid id, Guid key, IReadOnlyDictionary<string, int> answers, string? comment, CancellationToken cancel)
    {
        var round = await db.Set<EquityRound>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw Refusal.Of("equity.not-asked").AsException();
        if (!round.TakesAnswers(desk.Today)) throw Refusal.Of("equity.closed").AsException();
        if (AnswerRules.Refused(instruments.Find(round.Instrument)!, answers, comment) is { } refusal) throw refusal.AsException();
        var words = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim();
        if (words is not null && await Trusted(round, tree, cancel) is null) throw Refusal.Of("equity.nobody-trusted").AsException();
        for (var tried = 1; ; tried++)
        {
            var asked = await db.Set<RoundAsked>().FirstOrDefaultAsync(a => a.RoundId == id && a.Key == key && a.ToId == actor.PersonId, cancel) ?? throw Refusal.Of("equity.not-asked").AsException();
            if (asked.HasAnswered) throw Refusal.Of("equity.answered").AsException();
            var box = await db.Set<BallotBox>().FirstOrDefaultAsync(b => b.RoundId == id && b.Side == asked.Side, cancel) ?? throw Refusal.Of("equity.closed").AsException();
            (box.Sealed, box.Version, asked.HasAnswered) = (seal.Seal(seal.Open(box).With(answers, words)), Guid.CreateVersion7(), true);
            try
            {
                await audit.SaveWith(asked.IsForAnother ? actor with { OnBehalfOfId = asked.ParticipantId } : actor, "round.answered", $"round:{id}", null, null, round.OrganisationId, cancel);
                return;
            }
            // Somebody of the same side answered in between: once more, on top of that
            catch (DbUpdateConcurrencyException) when (tried < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Who reads what is written: the organisation's trusted person, unless that person has a part in the same initiative.</summary>
    async Task<string?> Trusted(EquityRound round, OrganisationTree tree, CancellationToken cancel)
    {
        if ((await plans.For(round.OrganisationId, tree, cancel))?.TrustedId is not { } trusted) return null;
        if (round.InitiativeId is { } id && await db.Set<Initiative>().AnyAsync(i => i.Id == id && (i.MadeById == trusted || i.Participants.Any(p => p.PersonId == trusted || p.HelperId == trusted)), cancel)) return null;
        return await db.Users.Where(u => u.Id == trusted).Select(u => u.Name).FirstOrDefaultAsync(cancel);
    }
}

/// <summary>What is asked of a reader.</summary>
/// <param name="Asked">Whose answers are wanted; null: all have been given.</param>
/// <param name="Initiative">Its title; null: it is about the organisation.</param>
/// <param name="Called">Whom the reader answers for; null: for oneself.</param>
/// <param name="Trusted">The name of the one who reads comments; null: there is none to write to.</param>
sealed record RoundForm(EquityRound Round, IRoundQuestions Instrument, RoundAsked? Asked, string? Initiative, string? Called, string? Trusted, bool IsOpen);
