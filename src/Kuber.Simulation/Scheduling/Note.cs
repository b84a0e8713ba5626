using System.Globalization;

namespace Kuber.Simulation.Scheduling;

/// <summary>Something that happened, put into words only where somebody reads it.</summary>
internal readonly record struct Note(long Ticks, string Who, string What, string Kind, string Namespace, string Name, string Result)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var time = TimeSpan.FromTicks(Ticks);
        return string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours:00}:{time:mm\\:ss\\.ffffff} {Who,-14} {What}")
            + (Kind.Length > 0 ? " " + Kind : "") + (Namespace.Length > 0 ? " " + Namespace + "/" + Name : Name.Length > 0 ? " " + Name : "")
            + (Result.Length > 0 ? " -> " + Result : "");
    }
}
