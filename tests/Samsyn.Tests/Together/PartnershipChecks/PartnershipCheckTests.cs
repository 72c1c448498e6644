using Samsyn.Kernel.Content;
using Samsyn.Kernel.Texts;
using Samsyn.Tests.Together.Initiatives;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;
using Samsyn.Together.PartnershipChecks;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.PartnershipChecks;

/// <summary>Each shipped check, once where it fires and once where it keeps silent; today is 1 June 2026.</summary>
public sealed class PartnershipCheckTests
{
    static readonly string Folder = Path.Combine(CasesFolder.Root, "content", "partnership-checks");

    static readonly Guid Ann = Guid.CreateVersion7(), Bo = Guid.CreateVersion7();

    [Fact]
    public void The_shipped_ones_are_whole_in_four_languages()
    {
        var files = Directory.EnumerateFiles(Folder, "*.yaml").ToList();
        Assert.Equal(7, files.Count);
        Assert.All(files.Select(f => Shipped(Path.GetFileNameWithoutExtension(f))).SelectMany(c => new[] { c.Name, c.Reason, c.Do }), t => Assert.Equal(Languages.Cultures.Keys.Order(), t.All.Keys.Order()));
    }

    [Theory]
    [InlineData("2026-07-12", false, true)] // 41 days
    [InlineData("2026-07-13", false, false)] // 42 days
    [InlineData("2026-05-31", false, false)] // past: that is said on the home page
    [InlineData("2026-07-12", true, false)]
    public void Deadline_that_leaves_too_little_time(string due, bool hasPatient, bool fires)
    {
        var initiative = Made.At(Phase.Plan, DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture));
        if (hasPatient) initiative.Joins(Side.Patient);

        Assert.Equal(fires, Fires("deadline-too-short", initiative));
    }

    [Fact]
    public void Deadline_of_the_work_itself_is_no_matter_of_finding_patients() => Assert.False(Fires("deadline-too-short", Made.At(Phase.Implement, Made.Today.AddDays(10))));

    [Theory]
    [InlineData(true, new[] { nameof(BudgetUse.Staff) }, true)]
    [InlineData(true, new[] { nameof(BudgetUse.Staff), nameof(BudgetUse.PatientPay) }, true)]
    [InlineData(true, new[] { nameof(BudgetUse.PatientPay), nameof(BudgetUse.PatientTravel) }, false)]
    [InlineData(false, new[] { nameof(BudgetUse.Staff) }, false)]
    public void Budget_without_patients(bool isSettled, string[] lines, bool fires)
    {
        var initiative = Made.At(Phase.Plan);
        initiative.BudgetFixedOn = isSettled ? Made.Today : null;
        initiative.Budget.AddRange(lines.Select(l => new BudgetLine { InitiativeId = initiative.Id, Use = Enum.Parse<BudgetUse>(l), Minor = 100 }));

        Assert.Equal(fires, Fires("budget-without-patients", initiative));
    }

    [Theory]
    [InlineData(1, 4, true)]
    [InlineData(1, 3, false)]
    [InlineData(2, 4, false)]
    [InlineData(0, 6, false)]
    public void One_patient_among_many(int patients, int professionals, bool fires)
    {
        var initiative = Made.At(Phase.Plan);
        for (var i = 0; i < patients; i++) initiative.Joins(Side.Patient);
        for (var i = 0; i < professionals; i++) initiative.Joins(Side.Professional);
        // Who is only informed or consulted does not sit at the table
        for (var i = 0; i < 5; i++) initiative.Joins(Side.Patient, Say.Consulted);

        Assert.Equal(fires, Fires("one-patient-among-many", initiative));
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public void No_contact_person(bool hasPatient, bool hasContact, bool fires)
    {
        var initiative = Made.At(Phase.Plan);
        initiative.Joins(Side.Professional).IsContact = hasContact;
        if (hasPatient) initiative.Joins(Side.Patient);

        Assert.Equal(fires, Fires("no-contact-person", initiative));
    }

    [Theory]
    [InlineData(false, "2026-06-15", true)] // 14 days
    [InlineData(false, "2026-06-16", false)]
    [InlineData(false, "2026-05-31", false)] // was yesterday
    [InlineData(true, "2026-06-15", false)]
    public void Unprepared_first_meeting(bool isPrepared, string first, bool fires)
    {
        var initiative = Made.At(Phase.Plan);
        initiative.Joins(Side.Patient);
        initiative.Joins(Side.Professional, isPrepared: isPrepared);
        var day = DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(fires, Fires("unprepared-first-meeting", initiative, new(day, null), new(day.AddDays(30), null)));
    }

    [Fact]
    public void Leadership_that_never_rotates()
    {
        var initiative = Made.At(Phase.Implement);
        MeetingFact[] always = [.. Enumerable.Range(1, 4).Select(i => new MeetingFact(new(2026, i, 10), Ann))];

        Assert.True(Fires("leadership-never-rotates", initiative, always));
        Assert.False(Fires("leadership-never-rotates", initiative, always[..3]));
        Assert.False(Fires("leadership-never-rotates", initiative, [.. always[..3], new(new(2026, 5, 10), Bo)]));
        // What is only planned has not rotated anything yet
        Assert.True(Fires("leadership-never-rotates", initiative, [.. always, new(new(2026, 7, 10), Bo)]));
    }

    [Theory]
    [InlineData(nameof(Phase.Plan), null, true)]
    [InlineData(nameof(Phase.Evaluate), nameof(Phase.Evaluate), true)]
    [InlineData(nameof(Phase.Evaluate), nameof(Phase.Implement), false)]
    [InlineData(nameof(Phase.Initiate), null, false)] // there is still time
    public void Patients_only_in_evaluation(string at, string? patientIn, bool fires)
    {
        var initiative = Made.At(Enum.Parse<Phase>(at));
        if (patientIn is not null) initiative.Joins(Side.Patient, Say.Consulted, Enum.Parse<Phase>(patientIn));

        Assert.Equal(fires, Fires("patients-only-in-evaluation", initiative));
    }

    [Fact]
    public void Nothing_is_said_of_what_has_ended()
    {
        var initiative = Made.At(Phase.Plan);
        Assert.True(Fires("patients-only-in-evaluation", initiative));

        initiative.EndedOn = Made.Today;

        Assert.False(Fires("patients-only-in-evaluation", initiative));
    }

    [Fact]
    public void What_is_wrong_in_a_file_is_told_with_its_line()
    {
        var problems = new List<ContentProblem>();
        PartnershipCheck.Read("x.yaml", "name: A\nreason: B\ndo: C\nphases: [begin]\nwhen:\n  - { fact: patients-nov, is: 0 }\n  - { fact: people-now }\n", problems);

        Assert.Equal([4, 6, 7], problems.Select(p => p.Line).Order());
    }

    static bool Fires(string check, Initiative initiative, params MeetingFact[] meetings) => Shipped(check).Fires(initiative, meetings, Made.Today);

    static PartnershipCheck Shipped(string code)
    {
        var problems = new List<ContentProblem>();
        var check = PartnershipCheck.Read(code + ".yaml", File.ReadAllText(Path.Combine(Folder, code + ".yaml")), problems);
        Assert.Empty(problems);
        return check!;
    }
}
