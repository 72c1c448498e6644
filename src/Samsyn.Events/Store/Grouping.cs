namespace Samsyn.Events.Store;

/// <summary>What a question is grouped by. <see cref="Atc"/> is the code as delivered, at whatever level; the levels leave out what does not reach them; <see cref="AgeBand"/> is one of <see cref="AgeBands"/>. <see cref="DddSource"/> is where the first figure's DDDs come from: delivered, index, or a word for why there are none. Organisation levels are answered by <see cref="GroupBy.Organisation"/> with a mapping.</summary>
public enum Grouping { Month, Quarter, Year, Organisation, Kind, Atc1, Atc2, Atc3, Atc4, Atc5, Product, Route, Form, Strength, Indication, Reason, Currency, Atc, Unit, AgeBand, Sex, DddSource }
