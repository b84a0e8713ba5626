using System.Diagnostics;

namespace Kuber.Machinery.Tests.Fuzz;

/// <summary>
/// Every parser of inputs stands whatever comes. A few thousand inputs of a fixed seed run with all tests; with KUBER_FUZZ=1
/// (<c>./kuber test --fuzz</c>) each target runs for a minute from a seed that is printed, and that KUBER_FUZZ_SEED repeats.
/// What was found once is a case of <see cref="FoundInputs"/>.
/// </summary>
public sealed class FuzzTests
{
    private const int UsualInputs = 2000;
    private const int UsualSeed = 1;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(t => t.Name)];

    /// <summary>Inputs that once broke a property: the target and the input in base64.</summary>
    public static TheoryData<string, string> FoundInputs => new()
    {
        { "yaml", "eyJraW5kIjoiUG9kIiwiYXAKICAtICppVmVyc2lvbiI6InYxIiwibWV0YWRhdGEiOnsibmFtZSI6IndlYiIsIm5hbWVzcGFjZSI6Im4iLCJsYWJlbHMiOnsiYXBwIjoid2ViIiwiw6kiOiJcdTAwZTlcdWQ4M2RcdWRlMDAifSwiY3JlYXRpb25UaW1lc3RhbXAiOiIyMDI0LTAxLTAxVDAwOjAwOjAwWiIsIm93bmVyUmVmZXJlbmNlcyI6W3siYXBpVmVyc2lvbiI6InYxIiwia2luZCI6IksiLCJuYW1lIjoibiIsInVpZCI6InUiLCJjb250cm9sbGVyIjp0cnVlfV0sCiJtYW5hZ2VkRmllbGRzIjpbeyJtYW5hZ2VyIjoibSIsIm9wZXJhdGlvbiI6IlVwZGF0ZSIsImFwaVZlcnNpb24iOiJ2MSIsInRpbWUiOiIyMDI0LTAxLTAxVDAwOjAwOjAwWiIsImZpZWxkc1R5cGUiOiJGaWVsZHNWMSIsImZpZWxkc1YxIjp7ImY6c3BlYyI6eyJmOmNvbnRhaW5lcnMiOnsiazp7XCJuYW1lXCI6XCJjXCJ9Ijp7Ii4iOnt9LCJmOm5hbWUiOnt9fX19fX1dfSwKInNwZWMiOnsiY29udGFpbmVycyI6W3sibmFtZSI6ImMiLCJpbWFnZSI6Imk6MSIsImFyZ3MiOlsiLXgiLCI8Jj4iXSwicG9ydHMiOlt7UG9ydCI6ODAsInByb3RvY29sIjoiVENQIn1dLCJlbnYiOlt7Im5hbWUiOiJFIiwidmFsdWUiOiIxIn1dLCJyZXNvdXJjZXMiOnsibGltaXRzIjp7ImNwdSI6IjEwMG0iLCJtZW1vcnkiOiIxLjVHaSJ9LCJyZXF1ZXN0cyI6eyJjcHUiOjF9fSwKImxpdmVuZXNzUHJvYmUiOnsiaHR0cEdldCI6eyJwYXRoIjoiLyIsInBvcnQiOiJ3ZWIifSwicGVyaW9kU2Vjb25kcyI6NX19XSwidm9sdW1lcyI6W3sibmFtZSI6InYiLCJlbXB0eURpciI6eyJzaXplTGltaXQiOiIxR2kifX0seyJuYW1lIjoicyIsInNlY3JldCI6eyJzZWNyZXROYW1lIjoicyIsImRlZmF1bHRNb2RlIjo0MjB9fV0sImhvc3ROZXR3b3JrIjpmYWxzZSwidG9sZXJhdGlvbnMiOlt7Im9wZXJhdG9yIjoiRXhpc3RzIn1dfSwic3RhdHVzIjp7InBoYXNlIjoiUnVubmluZyJ9fQ==" },
        { "json", "WzEsLTFFLTQwMDAsMS41ZS03LCJcdTAwNDFcbiIsbnVsbCx0cnVlLHt9XQ==" },
        { "protobuf", "ChEKAXcSABoAIgAqADIAOABCABL9AQoBZxoKCgF3EgAiAVcqACIKTmFtZXNwYWNlZDrdAQoCdjEQARgBItABCs0BCgASACIAKgZvYmplY3QyADoAUABgAHoAkAEA6gFSCgFhEk0KABIAIgAqBm51bWJlcjIAOgBCEEoOeyJ4IjpbMSxudWxsXX1JAAAAAABwl0BQAGAAegCQAQCiAQMKATGiAQUKAyJiIqgCALgCAMACAOoBTAoBbBJHCgASACIAKgAyADoAUABgAHoAkAEAwgEmCiQKABIAIgAqBnN0cmluZzIAOgBQAGAAegCQAQCoAgC4AgDAAgCoAgC4AgDAAgDyAQIIAKgCALgCAMACADgAUAAaDBIICgASACIAKgAgAA==" },
        { "cbor", "aZxzxKHNEDQTW06jb4Sl" },
        { "yaml", "YTogJngge2I6IDEuNWUzLCBjOiB+LCBkOiBtZW50Ci4uaW5mfQptOgogIDw8OiAqeAogOiAxLjVlMywgYzogfiwgZDogLmluZn0KIGU6ID4tCiAgICBmb2xkZWQKICAgIHRleHQKPyBjb21wbGV4CjogdmFsdWUKLS0tCnNlY29uZDogZG9jdW1lbnQK" },
        { "yaml", Convert.ToBase64String([.. "{\"a\\Nb\":1,\"c\":\"d\\Ne\",\"f\":\"g\\N\\nh\"}"u8]) },
        { "yaml", "YTogJnggLjU=" },
        { "protobuf", Convert.ToBase64String([0x0a, 0x0b, 0x8a, 0x01, 0x08, 0x3a, 0x06, 0x0a, 0x04, .. "{;}x"u8]) },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public void Any_input_is_parsed_or_refused(string name)
    {
        var target = FuzzTargets.All.Single(t => t.Name == name);
        var isLong = Environment.GetEnvironmentVariable("KUBER_FUZZ") == "1";
        var seed = int.TryParse(Environment.GetEnvironmentVariable("KUBER_FUZZ_SEED"), out var asked) ? asked : isLong ? Random.Shared.Next() : UsualSeed;
        InputMaker maker = new(seed, target.Corpus);
        var started = Stopwatch.StartNew();
        var count = 0;
        while (isLong ? started.Elapsed < Minute : count < UsualInputs)
        {
            count++;
            Check(target, maker.Next(), $"seed {seed}, input {count}", isLong);
        }

        Console.WriteLine($"fuzz {name}: {count} inputs from seed {seed} in {started.Elapsed.TotalSeconds:F1} s");
    }

    [Theory]
    [MemberData(nameof(FoundInputs))]
    public void What_was_found_once_holds(string name, string input) =>
        Check(FuzzTargets.All.Single(t => t.Name == name), Convert.FromBase64String(input), "found input", limited: false);

    private static void Check(FuzzTarget target, byte[] input, string where, bool limited)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            target.Check(input);
        }
        catch (Exception failure)
        {
            Assert.Fail($"{target.Name} ({where}): {Convert.ToBase64String(input)}: {failure}");
        }

        if (limited && Stopwatch.GetElapsedTime(started) > Slow)
        {
            Assert.Fail($"{target.Name} ({where}): took over {Slow.TotalSeconds} s: {Convert.ToBase64String(input)}");
        }
    }
}
