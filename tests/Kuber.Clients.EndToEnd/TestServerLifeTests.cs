using System.Globalization;

namespace Kuber.Clients.EndToEnd;

/// <summary><c>kuber testserver</c> as a process: what it says, how it ends.</summary>
public sealed class TestServerLifeTests
{
    [Fact]
    public async Task It_ends_when_its_standard_input_closes_and_takes_its_files_with_it()
    {
        using var process = TestServerProcess.Start("--nodes", "0");
        var told = await TestServerProcess.ReadyAsync(process);
        var kubeconfig = (string)told["kubeconfig"]!;
        Assert.True(File.Exists(kubeconfig));
        Assert.StartsWith("https://127.0.0.1:", (string)told["endpoint"]!, StringComparison.Ordinal);
        process.StandardInput.Close();
        Assert.Equal(0, await TestServerProcess.EndAsync(process));
        Assert.False(File.Exists(kubeconfig));
    }

    [FactWithPrograms("kill")]
    public async Task It_ends_on_a_signal()
    {
        using var process = TestServerProcess.Start("--nodes", "0", "--clock", "fake");
        var told = await TestServerProcess.ReadyAsync(process);
        await Machine.RunAsync("kill", ["-TERM", ((int)told["pid"]!).ToString(CultureInfo.InvariantCulture)]);
        Assert.Equal(0, await TestServerProcess.EndAsync(process));
    }

    [Theory]
    [InlineData("--clock", "sundial")]
    [InlineData("--controllers", "no-such-controller")]
    [InlineData("--nodes", "many")]
    public async Task Wrong_options_are_refused(params string[] options)
    {
        var outcome = await Machine.KuberAsync(["testserver", .. options]);
        Assert.NotEqual(0, outcome.Code);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(options[1], outcome.Errors, StringComparison.Ordinal);
    }
}
