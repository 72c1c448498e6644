using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Meetings;

/// <summary>Plans meetings, draws their roles and takes down what was said. Everyone who takes part may.</summary>
sealed class MeetingBook(SamsynDb db, InitiativeDesk desk, NoticeBoard board, MeetingWords words)
{
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<Meeting> Plan(Actor actor, OrganisationTree tree, Guid id, string title, DateTime startsUtc, int? length, string place, string agenda, CancellationToken cancel)
    {
        var (initiative, _) = await desk.FindToWork(actor, tree, id, cancel);
        if (MeetingRules.RefusedMeeting(title, length, place, agenda) is { } refusal) throw refusal.AsException();
        var meeting = new Meeting { InitiativeId = id, Title = title.Trim(), StartsAtUtc = startsUtc, Length = length!.Value, Place = place.Trim(), Agenda = agenda.Trim() };
        db.Add(meeting);
        if (startsUtc > desk.Now) await Tell(actor, initiative, meeting, () => words.Planned(meeting, initiative), cancel);
        await desk.Save(actor, initiative, "meeting.planned", null, Said(meeting), cancel);
        return meeting;
    }

    /// <summary>Another time, place or name for a meeting that has not begun; the roles that were drawn stay.</summary>
    public async Task Move(Actor actor, OrganisationTree tree, Guid id, Guid meetingId, string title, DateTime startsUtc, int? length, string place, Guid version, CancellationToken cancel)
    {
        var (initiative, meeting) = await Find(actor, tree, id, meetingId, version, cancel);
        if ((MeetingRules.RefusedMove(meeting, desk.Now) ?? MeetingRules.RefusedMeeting(title, length, place, meeting.Agenda)) is { } refusal) throw refusal.AsException();
        var before = Said(meeting);
        (meeting.Title, meeting.StartsAtUtc, meeting.Length, meeting.Place, meeting.Version) = (title.Trim(), startsUtc, length!.Value, place.Trim(), Guid.CreateVersion7());
        await Tell(actor, initiative, meeting, () => words.Moved(meeting, initiative), cancel);
        await desk.Save(actor, initiative, "meeting.moved", before, Said(meeting), cancel);
    }

    /// <summary>A meeting that has not begun is taken away, and with it the roles that nobody has had: the next draw does not count them. The trail keeps what it was.</summary>
    public async Task CallOff(Actor actor, OrganisationTree tree, Guid id, Guid meetingId, string why, Guid version, CancellationToken cancel)
    {
        var (initiative, meeting) = await Find(actor, tree, id, meetingId, version, cancel);
        if ((MeetingRules.RefusedMove(meeting, desk.Now) ?? MeetingRules.RefusedWhy(why)) is { } refusal) throw refusal.AsException();
        db.Remove(meeting);
        meeting.Version = Guid.CreateVersion7();
        await Tell(actor, initiative, meeting, () => words.CalledOff(meeting, initiative, why.Trim()), cancel);
        await desk.Save(actor, initiative, "meeting.called-off", Said(meeting), new { meeting = meetingId, why = why.Trim() }, cancel);
    }

    /// <summary>What has begun cannot be moved.</summary>
    public DateTime Now => desk.Now;

    /// <summary>Draws the roles among those who come: as fairly as what was drawn before allows, by a number that is kept.</summary>
    public async Task Draw(Actor actor, OrganisationTree tree, Guid id, Guid meetingId, IReadOnlyCollection<Guid> coming, Guid version, CancellationToken cancel)
    {
        var (initiative, meeting) = await Find(actor, tree, id, meetingId, version, cancel);
        var come = initiative.PeopleIn.Select(p => p.Id).Intersect(coming).ToList();
        if (come.Count < 2) throw Refusal.Of("meeting.too-few").AsException();
        var before = await db.Set<Meeting>().AsNoTracking().Include(m => m.Seats).Where(m => m.InitiativeId == id && m.Id != meetingId && m.Seats.Count > 0).OrderBy(m => m.StartsAtUtc).ThenBy(m => m.Id).ToListAsync(cancel);
        IReadOnlyList<IReadOnlyCollection<Drawn>> earlier = [.. before.Select(m => m.Seats.ConvertAll(s => new Drawn(s.ParticipantId, s.Duty, s.Turn)))];
        var seed = meeting.Seed is { } drawn ? unchecked(drawn + 1) : BitConverter.ToInt32(meeting.Id.ToByteArray(), 12) & int.MaxValue;
        // Rows with the same keys would meet in one save
        db.RemoveRange(meeting.Seats);
        meeting.Seats.Clear();
        var seats = FairDraw.Of(come, earlier, seed).Select(d => new MeetingSeat { MeetingId = meetingId, ParticipantId = d.Person, Duty = d.Duty, Turn = d.Turn }).ToList();
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel);
        meeting.Seats.AddRange(seats);
        (meeting.Seed, meeting.Version) = (seed, Guid.CreateVersion7());
        await desk.Save(actor, initiative, "meeting.drawn", null, new { meeting = meetingId, seed, seats = string.Join(", ", seats.Select(s => $"{s.Turn} {s.ParticipantId} {s.Duty}")) }, cancel);
        await whole.CommitAsync(cancel);
    }

    public async Task Write(Actor actor, OrganisationTree tree, Guid id, Guid meetingId, string agenda, string minutes, Guid version, CancellationToken cancel)
    {
        var (initiative, meeting) = await Find(actor, tree, id, meetingId, version, cancel);
        if (MeetingRules.RefusedMeeting(meeting.Title, meeting.Length, meeting.Place, agenda) is { } refusal) throw refusal.AsException();
        if (minutes.Length > Meeting.LongestText) throw Refusal.Of("initiative.long", $"{Meeting.LongestText}").AsException();
        var before = Said(meeting);
        (meeting.Agenda, meeting.Minutes, meeting.Version) = (agenda.Trim(), string.IsNullOrWhiteSpace(minutes) ? null : minutes.Trim(), Guid.CreateVersion7());
        await desk.Save(actor, initiative, "meeting.written", before, Said(meeting), cancel);
    }

    /// <summary>All meetings of an initiative, the latest first.</summary>
    public async Task<IReadOnlyList<Meeting>> Of(Guid id, CancellationToken cancel) =>
        await db.Set<Meeting>().AsNoTracking().Include(m => m.Seats).Where(m => m.InitiativeId == id).OrderByDescending(m => m.StartsAtUtc).ToListAsync(cancel);

    /// <remarks>Each version of a meeting is news of its own: nobody is told of one thing twice.</remarks>
    Task Tell(Actor actor, Initiative initiative, Meeting meeting, Func<string> said, CancellationToken cancel) => board.Tell(
        [.. ToldPeople.TookPart(initiative).Where(p => p != actor.PersonId)], TogetherPermissions.Initiatives, $"meeting:{meeting.Id}:{meeting.Version}", null, $"/together/initiatives/{initiative.Id}?tab=meetings", said, cancel);

    async Task<(Initiative Initiative, Meeting Meeting)> Find(Actor actor, OrganisationTree tree, Guid id, Guid meetingId, Guid version, CancellationToken cancel)
    {
        var (initiative, _) = await desk.FindToWork(actor, tree, id, cancel);
        var meeting = await db.Set<Meeting>().Include(m => m.Seats).FirstOrDefaultAsync(m => m.Id == meetingId && m.InitiativeId == id, cancel) ?? throw Refusal.Of("meeting.none").AsException();
        return meeting.Version == version ? (initiative, meeting) : throw Refusal.Of("initiative.changed-meanwhile").AsException();
    }

    static object Said(Meeting m) => new { meeting = m.Id, title = m.Title, starts = m.StartsAtUtc, length = m.Length, place = m.Place, agenda = m.Agenda, minutes = m.Minutes };
}
