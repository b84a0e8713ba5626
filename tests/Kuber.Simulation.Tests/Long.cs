namespace Kuber.Simulation.Tests;

/// <summary>Whether many seeds are wanted: <c>KUBER_LONG=1</c>.</summary>
internal static class Long
{
    public static bool IsWanted => Environment.GetEnvironmentVariable("KUBER_LONG") == "1";
}
