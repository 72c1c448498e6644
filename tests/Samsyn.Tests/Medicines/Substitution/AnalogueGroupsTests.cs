using Samsyn.Medicines.Substitution;
using Samsyn.Tests.Medicines.Measures;

namespace Samsyn.Tests.Medicines.Substitution;

public sealed class AnalogueGroupsTests : IDisposable
{
    const string Good = """
        name: { en: Heparins, sv: Hepariner, da: Hepariner, nb: Hepariner }
        reason: Guideline 4
        members:
          - { atc: B01AB05, strength: 4 TU, form: Syringe, units: 1 }
          - { atc: B01AB10, strength: 4.5 TU, form: syringe, units: 2 }
        """;

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samsyn-substitution-");

    public void Dispose() => _folder.Delete(recursive: true);

    AnalogueGroups Load(params string[] files)
    {
        foreach (var (i, text) in files.Index()) File.WriteAllText(Path.Combine(_folder.FullName, $"{(char)('a' + i)}.yaml"), text);
        return AnalogueGroups.Load(_folder.FullName);
    }

    [Fact]
    public void A_member_is_found_by_substance_strength_and_form_whatever_the_letter_case()
    {
        var groups = Load(Good);

        Assert.Equal(("a", 2m), (groups.Find("B01AB10", "4.5 TU", "Syringe")!.Value.Group.Id, groups.Find("B01AB10", "4.5 TU", "Syringe")!.Value.Member.Units));
        Assert.Null(groups.Find("B01AB10", "10 TU", "syringe"));
        Assert.Equal("Guideline 4", Assert.Single(groups.All).Reason);
    }

    [Theory]
    [InlineData("nb: Hepariner", "nn: Hepariner", "b.yaml, line 1: 'nn' is no key here|b.yaml, line 1: 'name: nb' is missing; write it here.")]
    [InlineData("reason: Guideline 4", "reason: ''", "b.yaml, line 1: 'reason' is missing; write it here.")]
    [InlineData("atc: B01AB05", "atc: B01A", "b.yaml, line 4: 'B01A' is not the ATC code of a substance; write seven characters, as B01AB05.")]
    [InlineData("strength: 4 TU,", "", "b.yaml, line 4: 'strength' is missing; write it here.")]
    [InlineData("units: 2", "units: 0", "b.yaml, line 5: '0' must be more than 0.")]
    [InlineData("reason:", "raeson:", "b.yaml, line 2: 'raeson' is no key here; meant is perhaps 'reason'.|b.yaml, line 1: 'reason' is missing; write it here.")]
    [InlineData("  - { atc: B01AB10, strength: 4.5 TU, form: syringe, units: 2 }", "", "b.yaml, line 4: members: 1; a group has two or more.")]
    [InlineData("B01AB10, strength: 4.5 TU", "B01AB05, strength: 4 TU", "b.yaml: B01AB05 4 TU Syringe is in a.yaml already; a product is in one group.")]
    [InlineData("atc: B01AB05, strength: 4 TU, form: Syringe, units: 1 }\n  - { atc: B01AB10, strength: 4.5 TU", "atc: B01AB09, strength: 1 TU, form: Syringe, units: 1 }\n  - { atc: B01AB09, strength: 1 TU", "b.yaml: B01AB09 1 TU Syringe is named twice; leave one.")]
    public void A_file_that_cannot_be_understood_is_told_and_the_others_count(string right, string wrong, string sentences)
    {
        var groups = Load(Good, Good.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal(sentences.Split('|').Length, groups.Problems.Count);
        foreach (var (sentence, problem) in sentences.Split('|').Zip(groups.Problems)) Assert.StartsWith(sentence, MeasureShelf.English(problem), StringComparison.Ordinal);
        Assert.Equal("a", Assert.Single(groups.All).Id);
    }

    [Fact]
    public void The_groups_that_are_shipped_are_without_fault()
    {
        var groups = AnalogueGroups.Load(Path.Combine(CasesFolder.Root, "content", "substitution"));

        Assert.Empty(groups.Problems);
        Assert.NotEmpty(groups.All);
        Assert.Empty(AnalogueGroups.Load(Path.Combine(_folder.FullName, "absent")).All);
    }
}
