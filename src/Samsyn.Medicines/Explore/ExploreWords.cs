using Samsyn.Events.Store;
using Samsyn.Kernel.Texts;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Explore;

/// <summary>How a key of an answer is written for people; files and programs get it as it is.</summary>
static class ExploreWords
{
    public static string Key(ExploreDimension dimension, string key, Texts texts, MedicineWords words) =>
        key.Length == 0 ? texts["medicines.explore.not-told"]
        : dimension.IsAtc ? words.Atc(key) is var name && name == key ? key : $"{key} {name}"
        : dimension.Grouping == Grouping.Month && Month.TryParse(key, out var month) ? texts.Month(month)
        : dimension.Grouping == Grouping.Kind && MedicineEventKinds.TryParse(key, out var kind) ? words.Step(kind)
        : key;
}
