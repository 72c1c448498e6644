using CsCheck;
using Samsyn.Kernel.Audit;

namespace Samsyn.Tests.Audit;

public sealed class AuditChainTests
{
    static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_hash_is_what_the_documented_format_says()
    {
        var line = Line(1, "Åsa", "organisation.changed", "organisation:7", before: null, after: """{"name":"Nord"}""");

        // Written out by hand from the remarks on AuditChain and hashed by sha256sum
        byte[] expected =
        [
            .. new byte[32], .. "samsyn-audit-1"u8,
            1, 0, 0, 0, 1, .. "1"u8,
            1, 0, 0, 0, 27, .. "2026-03-01T12:00:00.000000Z"u8,
            0,
            1, 0, 0, 0, 4, .. "Åsa"u8,
            0,
            1, 0, 0, 0, 20, .. "organisation.changed"u8,
            1, 0, 0, 0, 14, .. "organisation:7"u8,
            0,
            0,
            1, 0, 0, 0, 15, .. """{"name":"Nord"}"""u8,
        ];
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(expected)), AuditChain.Hash(AuditChain.Start, line));
    }

    [Theory]
    [InlineData("ab", "c", "a", "bc")]
    [InlineData("", "abc", "abc", "")]
    [InlineData("a\0", "b", "a", "\0b")]
    public void Neighbouring_fields_cannot_run_together(string action, string subject, string otherAction, string otherSubject) =>
        Assert.NotEqual(
            AuditChain.Hash(AuditChain.Start, Line(1, "A", action, subject, null, null)),
            AuditChain.Hash(AuditChain.Start, Line(1, "A", otherAction, otherSubject, null, null)));

    [Fact]
    public void Nothing_and_an_empty_text_differ() =>
        Assert.NotEqual(
            AuditChain.Hash(AuditChain.Start, Line(1, "A", "x", "y", null, "")),
            AuditChain.Hash(AuditChain.Start, Line(1, "A", "x", "y", "", null)));

    [Fact]
    public void An_untouched_trail_is_whole() => Trails.Sample(trail => Assert.Null(FirstFault(trail, Head(trail), null)));

    [Fact]
    public void Any_changed_field_of_any_line_is_found() =>
        Gen.Select(Trails.Where(t => t.Count > 0), Gen.Int[0, 999], Gen.Int[0, Changes.Length - 1]).Sample((trail, at, change) =>
        {
            var index = at % trail.Count;
            List<AuditEntry> tampered = [.. trail];
            tampered[index] = Changes[change](trail[index]);

            var fault = FirstFault(tampered, Head(trail), null);

            Assert.NotNull(fault);
            Assert.InRange(fault.Number, 1, index + 1);
        });

    [Fact]
    public void Any_deleted_line_is_found_the_last_one_too() =>
        Gen.Select(Trails.Where(t => t.Count > 0), Gen.Int[0, 999]).Sample((trail, at) =>
        {
            List<AuditEntry> tampered = [.. trail];
            tampered.RemoveAt(at % trail.Count);
            Assert.NotNull(FirstFault(tampered, Head(trail), null));
        });

    [Fact]
    public void Any_two_swapped_lines_are_found() =>
        Gen.Select(Trails.Where(t => t.Count > 1), Gen.Int[0, 999], Gen.Int[1, 999]).Sample((trail, at, distance) =>
        {
            var (one, other) = (at % trail.Count, (at + 1 + distance % (trail.Count - 1)) % trail.Count);
            List<AuditEntry> tampered = [.. trail];
            // The contents change places, each under the number of the other: what a tamperer who knows of the numbers would do
            tampered[one] = Copy(trail[other], number: trail[one].Number);
            tampered[other] = Copy(trail[one], number: trail[other].Number);
            Assert.NotNull(FirstFault(tampered, Head(trail), null));
        });

    [Fact]
    public void Any_line_put_in_between_is_found_even_when_the_rest_is_numbered_anew() =>
        Gen.Select(Trails, Gen.Int[0, 999]).Sample((trail, at) =>
        {
            var index = at % (trail.Count + 1);
            List<AuditEntry> tampered = [.. trail];
            var unsigned = Line(index + 1, "Nobody", "x", "y", null, null);
            tampered.Insert(index, unsigned.With(AuditChain.Hash(index == 0 ? AuditChain.Start : trail[index - 1].Hash, unsigned)));
            for (var i = index + 1; i < tampered.Count; i++) tampered[i] = Copy(tampered[i], number: i + 1);
            Assert.NotNull(FirstFault(tampered, Head(trail), null));
        });

    [Fact]
    public void A_trail_made_wholly_anew_is_found_by_a_mark_written_down_before() =>
        Gen.Select(Trails.Where(t => t.Count > 1), Gen.Int[0, 999]).Sample((trail, at) =>
        {
            var marked = trail[at % trail.Count];
            var forged = Chain([Copy(trail[0], actor: "Somebody else"), .. trail.Skip(1)]);

            Assert.Null(FirstFault(forged, Head(forged), null));
            Assert.NotNull(FirstFault(forged, Head(forged), new(marked.Number, marked.Hash)));
        });

    [Fact]
    public void A_mark_is_read_as_it_is_written()
    {
        var mark = new AuditMark(1024, new('9', 64));
        Assert.Equal(mark, AuditMark.Parse(mark.ToString()));
        Assert.Null(AuditMark.Parse("1024"));
        Assert.Null(AuditMark.Parse("1024:99"));
    }

    static readonly Func<AuditEntry, AuditEntry>[] Changes =
    [
        l => Copy(l, number: l.Number + 1),
        l => Copy(l, actor: l.ActorName + "x"),
        l => Copy(l, after: (l.After ?? "") + "x"),
        l => Copy(l, after: l.After is null ? "" : null, keepAfter: false),
        l => l.With(new('0', 64)),
        l => new() { Number = l.Number, AtUtc = l.AtUtc.AddMicroseconds(1), ActorName = l.ActorName, PersonId = l.PersonId, Action = l.Action,
            Subject = l.Subject, Before = l.Before, After = l.After, Hash = l.Hash },
        l => new() { Number = l.Number, AtUtc = l.AtUtc, ActorName = l.ActorName, PersonId = l.PersonId is null ? new Guid(1, 2, 3, new byte[8]) : null,
            Action = l.Action, Subject = l.Subject, Before = l.Before, After = l.After, Hash = l.Hash },
    ];

    static readonly Gen<AuditEntry> Lines = Gen.Select(Gen.String, Gen.String, Gen.String, Gen.Guid.Nullable(), Gen.Int[0, 1_000_000],
        (actor, before, after, person, seconds) => new AuditEntry
        {
            Number = 0, AtUtc = Noon.AddSeconds(seconds), ActorName = actor, PersonId = person, Action = "organisation.changed", Subject = "organisation:7",
            Before = before, After = after, Hash = "",
        });

    static readonly Gen<List<AuditEntry>> Trails = Lines.List[0, 12].Select(Chain);

    static List<AuditEntry> Chain(IEnumerable<AuditEntry> lines)
    {
        var trail = new List<AuditEntry>();
        foreach (var line in lines)
        {
            var numbered = Copy(line, number: trail.Count + 1);
            trail.Add(numbered.With(AuditChain.Hash(trail.Count == 0 ? AuditChain.Start : trail[^1].Hash, numbered)));
        }
        return trail;
    }

    static AuditHead Head(List<AuditEntry> trail) => trail.Count == 0 ? new() : new() { Number = trail.Count, Hash = trail[^1].Hash };

    static AuditFault? FirstFault(IEnumerable<AuditEntry> trail, AuditHead head, AuditMark? mark)
    {
        var check = new AuditCheck(mark);
        return trail.Select(check.Next).FirstOrDefault(f => f is not null) ?? check.EndsAt(head);
    }

    static AuditEntry Line(long number, string actor, string action, string subject, string? before, string? after) =>
        new() { Number = number, AtUtc = Noon, ActorName = actor, Action = action, Subject = subject, Before = before, After = after, Hash = "" };

    static AuditEntry Copy(AuditEntry l, long? number = null, string? actor = null, string? after = null, bool keepAfter = true) => new()
    {
        Number = number ?? l.Number, AtUtc = l.AtUtc, PersonId = l.PersonId, ActorName = actor ?? l.ActorName, OnBehalfOfId = l.OnBehalfOfId, Action = l.Action,
        Subject = l.Subject, OrganisationId = l.OrganisationId, Before = l.Before, After = keepAfter ? after ?? l.After : after, Hash = l.Hash,
    };
}
