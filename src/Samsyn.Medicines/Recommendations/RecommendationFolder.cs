using Samsyn.Kernel.Content;
using Samsyn.Medicines.Measures;

namespace Samsyn.Medicines.Recommendations;

/// <summary>Reads all recommendations from content folders, the shipped one and the installation's own, with the value lists that measures use too.</summary>
sealed class RecommendationFolder(MeasureFolder measures)
{
    public const string Name = "recommendations";

    readonly Lock _reading = new();
    (long Mark, RecommendationCatalogue Catalogue)? _read;

    /// <summary>The recommendations as the files say now: read again when a file has changed.</summary>
    public RecommendationCatalogue Catalogue
    {
        get
        {
            lock (_reading)
            {
                var mark = measures.Mark("lists", Name);
                if (_read is not { } read || read.Mark != mark) _read = read = (mark, Read());
                return read.Catalogue;
            }
        }
    }

    RecommendationCatalogue Read()
    {
        var problems = new List<ContentProblem>();
        var reader = new RecommendationReader(new(measures.Lists([]), measures.Units));
        return new([.. measures.Files(Name).Select(f => reader.Read(f.Key, File.ReadAllText(f.Value), problems)).OfType<Recommendation>()], problems);
    }
}
