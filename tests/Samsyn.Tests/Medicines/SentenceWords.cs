using System.Globalization;
using Samsyn.Events.Store;
using Samsyn.Kernel.Texts;
using Samsyn.Medicines.Atc;
using Samsyn.Medicines.Use;

namespace Samsyn.Tests.Medicines;

/// <summary>The real texts and ATC names in one language, for tests of sentences.</summary>
sealed class SentenceWords : IDisposable
{
    static readonly TextTable Table = TextTable.Load(Path.Combine(CasesFolder.Root, "content", "i18n"));
    static readonly AtcNames Names = AtcNames.Load(Path.Combine(CasesFolder.Root, "content", "atc"));

    readonly (CultureInfo Culture, CultureInfo UI) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    public SentenceWords(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Languages.Cultures[language]);
        Texts = new(Table);
        Words = new(Texts, Names, new NothingDelivered());
    }

    public Kernel.Texts.Texts Texts { get; }
    public MedicineWords Words { get; }

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;

    /// <summary>An installation into which nothing has been imported.</summary>
    sealed class NothingDelivered : ISubstanceNames
    {
        public Task<IReadOnlyDictionary<string, string>> Names(CancellationToken cancel) =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());
    }
}
