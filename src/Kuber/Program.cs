namespace Kuber;

/// <summary>The executable.</summary>
public static class Program
{
    /// <summary>Runs a command; returns the exit code.</summary>
    public static int Main(string[] args) => args.Length;
}
