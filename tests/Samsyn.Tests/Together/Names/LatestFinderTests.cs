using Samsyn.Kernel.Names;
using Samsyn.Together.Names;

namespace Samsyn.Tests.Together.Names;

public sealed class LatestFinderTests
{
    static readonly LatestFinder Latest = new(new CompanyList(["Åkesson Medtech"]), new OrdinaryWords(new HashSet<string>(), new HashSet<string>()));

    /// <summary>A list of its own each time, as it is read each time.</summary>
    static List<MedicineName> Known(params string[] products) => [.. products.Select(p => new MedicineName(p, MedicineNameKind.Product))];

    [Fact]
    public void One_finder_serves_as_long_as_the_same_names_are_known() =>
        Assert.Same(Latest.Of(Known("Ozempra", "Fesulax"), ["Kväll AB"]), Latest.Of(Known("Ozempra", "Fesulax"), ["Kväll AB"]));

    [Theory]
    [InlineData("Fesulax")]
    [InlineData("Kväll")]
    public void What_has_become_known_since_is_found(string name)
    {
        Assert.Empty(Latest.Of(Known("Ozempra"), []).Find($"Vi provade {name} i våras."));

        Assert.Single(Latest.Of(Known("Ozempra", "Fesulax"), ["Kväll AB"]).Find($"Vi provade {name} i våras."));
        Assert.Empty(Latest.Of(Known("Ozempra"), []).Find($"Vi provade {name} i våras."));
    }

    [Fact]
    public void Companies_of_the_list_are_always_known() => Assert.Single(Latest.Of([], []).Find("Åkesson Medtechs pump"));
}
