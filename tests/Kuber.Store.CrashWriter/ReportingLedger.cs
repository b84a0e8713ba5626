namespace Kuber.Store.CrashWriter;

/// <summary>A ledger that is kept by whoever reads the standard output: <c>B key sum</c> before, <c>A key sum revision</c> after a write.</summary>
public sealed class ReportingLedger(TextWriter output) : WriteLedger
{
    private readonly Lock gate = new();

    /// <inheritdoc/>
    public override void Begin(string key, string? sum) => Report($"B {key} {sum ?? "-"}");

    /// <inheritdoc/>
    public override void Acknowledge(string key, string? sum, long revision) => Report($"A {key} {sum ?? "-"} {revision}");

    /// <summary>Enters a line of a report into a ledger.</summary>
    public static void Enter(string line, WriteLedger ledger)
    {
        var parts = line.Split(' ');
        var sum = parts[2] == "-" ? null : parts[2];
        if (parts[0] == "B")
        {
            ledger.Begin(parts[1], sum);
        }
        else
        {
            ledger.Acknowledge(parts[1], sum, long.Parse(parts[3], System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private void Report(string line)
    {
        lock (gate)
        {
            // One write call a line: the pipe has the whole line or nothing.
            output.Write(line + "\n");
            output.Flush();
        }
    }
}
