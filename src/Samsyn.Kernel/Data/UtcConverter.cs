using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Samsyn.Kernel.Data;

/// <summary>Instants are UTC in every column; SQLite does not keep that, so it is said again on the way out.</summary>
sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
