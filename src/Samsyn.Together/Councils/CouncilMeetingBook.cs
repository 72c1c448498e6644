using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Meetings;

namespace Samsyn.Together.Councils;

/// <summary>Plans the meetings of a council, draws their roles as fairly as those of an initiative, and takes down what was said and who was there. Everyone who sits in it may.</summary>
sealed class CouncilMeetingBook(SamsynDb db, CouncilDesk desk, NoticeBoard board, CouncilWords words)
{
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<CouncilMeeting> Plan(Actor actor, OrganisationTree tree, Guid id, string title, DateTime startsUtc, int? length, string place, string agenda, CancellationToken cancel)
    {
        var (council, _) = await desk.FindToWork(actor, tree, id, cancel);
        if (MeetingRules.RefusedMeeting(title, length, place, agenda) is { } refusal) throw refusal.AsException();
        var meeting = new CouncilMeeting { CouncilId = id, Title = title.Trim(), StartsAtUtc = startsUtc, Length = length!.Value, Place = place.Trim(), Agenda = agenda.Trim() };
        db.Add(meeting);
        if (startsUtc > desk.Now)
            await board.Tell([.. Readers(council).Where(p => p != actor.PersonId)], TogetherPermissions.Councils, $"council-meeting:{meeting.Id}", null, $"/together/councils/{id}?tab=meetings",
                () => words.Planned(meeting, council), cancel);
        await desk.Save(actor, council, "council.meeting-planned", null, Said(meeting), cancel);
        return meeting;
    }

    /// <summary>Draws the roles among those who come: as fairly as what was drawn before allows, by a number that is kept.</summary>
    public async Task Draw(Actor actor, OrganisationTree tree, Guid id, Guid meetingId, IReadOnlyCollection<Guid> coming, Guid version, CancellationToken cancel)
    {
        var (council, meeting) = await Find(actor, tree, id, meetingId, version, cancel);
        var come = council.PeopleIn.Select(m => m.Id).Intersect(coming).ToList();
        if (come.Count < 2) throw Refusal.Of("council.too-few").AsException();
        var before = await db.Set<CouncilMeeting>().AsNoTracking().Include(m => m.Seats).Where(m => m.CouncilId == id && m.Id != meetingId && m.Seed != null).OrderBy(m => m.StartsAtUtc).ThenBy(m => m.Id).ToListAsync(cancel);
        IReadOnlyList<IReadOnlyCollection<Drawn>> earlier = [.. before.Select(m => m.Seats.Where(s => s.Turn is not null).Select(s => new Drawn(s.MemberId, s.Duty, s.Turn!.Value)).ToList())];
        meeting.Seed = meeting.Seed is { } drawn ? unchecked(drawn + 1) : BitConverter.ToInt32(meeting.Id.ToByteArray(), 12) & int.MaxValue;
        foreach (var seat in meeting.Seats) (seat.Duty, seat.Turn) = (null, null);
        foreach (var d in FairDraw.Of(come, earlier, meeting.Seed.Value)) Put(meeting, d.Person, s => (s.Duty, s.Turn) = (d.Duty, d.Turn));
        meeting.Version = Guid.CreateVersion7();
        await desk.Save(actor, council, "council.meeting-drawn", null,
            new { meeting = meetingId, seed = meeting.Seed, seats = string.Join(", ", meeting.Seats.Where(s => s.Turn is not null).OrderBy(s => s.Turn).Select(s => $"{s.Turn} {s.MemberId} {s.Duty}")) }, cancel);
    }

    /// <param name="present">Who was there; null: it is not written down.</param>
    public async Task Write(Actor actor, OrganisationTree tree, Guid id, Guid meetingId, string agenda, string minutes, IReadOnlyCollection<Guid>? present, Guid version, CancellationToken cancel)
    {
        var (council, meeting) = await Find(actor, tree, id, meetingId, version, cancel);
        if (MeetingRules.RefusedMeeting(meeting.Title, meeting.Length, meeting.Place, agenda) is { } refusal) throw refusal.AsException();
        if (minutes.Length > Meeting.LongestText) throw Refusal.Of("initiative.long", $"{Meeting.LongestText}").AsException();
        if (present is not null && meeting.StartsAtUtc > desk.Now) throw Refusal.Of("council.not-yet-met").AsException();
        var before = Said(meeting);
        (meeting.Agenda, meeting.Minutes, meeting.Version, meeting.IsAttendanceKnown) = (agenda.Trim(), string.IsNullOrWhiteSpace(minutes) ? null : minutes.Trim(), Guid.CreateVersion7(), present is not null);
        var there = present ?? [];
        foreach (var seat in meeting.Seats) seat.WasThere = there.Contains(seat.MemberId);
        foreach (var member in council.Members.Where(m => m.HasTaken && there.Contains(m.Id))) Put(meeting, member.Id, s => s.WasThere = true);
        await desk.Save(actor, council, "council.meeting-written", before, Said(meeting), cancel);
    }

    /// <summary>All meetings of a council, the latest first.</summary>
    public async Task<IReadOnlyList<CouncilMeeting>> Of(Guid id, CancellationToken cancel) =>
        await db.Set<CouncilMeeting>().AsNoTracking().Include(m => m.Seats).Where(m => m.CouncilId == id).OrderByDescending(m => m.StartsAtUtc).ToListAsync(cancel);

    /// <summary>The accounts of those who sit in a council or stand in, and of those who act for the others.</summary>
    public static IReadOnlyList<Guid> Readers(Council council) => [.. council.PeopleIn.Select(m => m.PersonId ?? m.HelperId).OfType<Guid>().Distinct()];

    static void Put(CouncilMeeting meeting, Guid member, Action<CouncilSeat> what)
    {
        if (meeting.Seats.Find(s => s.MemberId == member) is not { } seat) meeting.Seats.Add(seat = new() { MeetingId = meeting.Id, MemberId = member });
        what(seat);
    }

    async Task<(Council Council, CouncilMeeting Meeting)> Find(Actor actor, OrganisationTree tree, Guid id, Guid meetingId, Guid version, CancellationToken cancel)
    {
        var (council, _) = await desk.FindToWork(actor, tree, id, cancel);
        var meeting = await db.Set<CouncilMeeting>().Include(m => m.Seats).FirstOrDefaultAsync(m => m.Id == meetingId && m.CouncilId == id, cancel) ?? throw Refusal.Of("council.no-meeting").AsException();
        return meeting.Version == version ? (council, meeting) : throw Refusal.Of("council.changed-meanwhile").AsException();
    }

    static object Said(CouncilMeeting m) => new
    {
        meeting = m.Id, title = m.Title, starts = m.StartsAtUtc, length = m.Length, place = m.Place, agenda = m.Agenda, minutes = m.Minutes,
        present = m.IsAttendanceKnown ? string.Join(", ", m.Seats.Where(s => s.WasThere).Select(s => s.MemberId).Order()) : null,
    };
}
