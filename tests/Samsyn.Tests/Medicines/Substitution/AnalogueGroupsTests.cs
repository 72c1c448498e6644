using Samsyn.Medicines.Substitution;
using Samsyn.Tests.Texts;

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
    [InlineData("nb: Hepariner", "nn: Hepariner", "b.yaml: name has no 'nb'; name the group in en, sv, da, nb.")]
    [InlineData("reason: Guideline 4", "reason: ''", "b.yaml: no reason; say why the members are exchangeable, with the source.")]
    [InlineData("atc: B01AB05", "atc: B01A", "b.yaml: member 1: 'B01A' is not the ATC code of a substance; write seven characters, as B01AB05.")]
    [InlineData("strength: 4 TU,", "", "b.yaml: member 1: no strength; write it as it is delivered.")]
    [InlineData("units: 2", "units: 0", "b.yaml: member 2: units is 0; say how many make one of the group, more than 0.")]
    [InlineData("reason:", "raeson:", "b.yaml, line 2: Property 'raeson' not found")]
    [InlineData("  - { atc: B01AB10, strength: 4.5 TU, form: syringe, units: 2 }", "", "b.yaml: members: 1; a group has two or more.")]
    [InlineData("nothing", "", "b.yaml: B01AB05 4 TU Syringe is in a.yaml already; a product is in one group.")]
    public void A_file_that_cannot_be_understood_is_told_and_the_others_count(string right, string wrong, string sentence)
    {
        var groups = Load(Good, Good.Replace(right, wrong, StringComparison.Ordinal));

        Assert.StartsWith(sentence, Repository.Texts.Sentence(Assert.Single(groups.Problems)), StringComparison.Ordinal);
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
