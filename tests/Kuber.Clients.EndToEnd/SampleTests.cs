using System.Globalization;

namespace Kuber.Clients.EndToEnd;

/// <summary>The samples, and the sweeps of the clients of other languages: each is a test run of its own language.</summary>
public sealed class SampleTests
{
    private const string Python = "/usr/bin/python3";
    private static readonly string Work = Path.Combine(Machine.Repository, "artifacts", "clients");
    private static readonly Lazy<Task<string>> JavaScript = new(InstallAsync);

    [Fact]
    public async Task The_package_is_restored_from_a_folder_and_the_operator_in_dotnet_passes_its_tests()
    {
        var version = string.Create(CultureInfo.InvariantCulture, $"0.1.0-test.{Environment.ProcessId}");
        var packages = Fresh("packages");
        await DotnetAsync("pack", "src/Kuber.Testing", "-c", "Debug", "--no-build", "-nologo", "-v", "q", "-o", packages, "-p:Version=" + version);
        Assert.Contains($"Kuber.Testing.{version}.nupkg", Directory.GetFiles(packages).Select(Path.GetFileName));
        var home = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var said = await DotnetAsync(
            "test", "samples/dotnet/Operator.Tests", "-m:1", "-nologo", "-p:KuberVersion=" + version, "-p:RestoreAdditionalProjectSources=" + packages,
            "-p:RestorePackagesPath=" + Fresh("package-cache"), "-p:RestoreFallbackFolders=" + home);
        Assert.Matches(@"Passed!  - Failed: +0, Passed: +5", said);
    }

    [FactWithPrograms(Python, "/usr/lib/python3/dist-packages/kubernetes")]
    public Task The_operator_in_Python_passes_its_tests() => PythonAsync("samples/python", "test_mirror");

    [FactWithPrograms(Python, "/usr/lib/python3/dist-packages/kubernetes")]
    public Task The_operator_in_Python_with_a_kind_of_its_own_passes_its_tests() => PythonAsync("samples/python", "test_website");

    [FactWithPrograms(Python, "/usr/lib/python3/dist-packages/kubernetes")]
    public Task The_client_for_Python_passes_its_sweep() => PythonAsync("tests/Kuber.Clients.EndToEnd/Python", "sweep");

    [FactWithPrograms("node", "npm")]
    public Task The_operator_in_JavaScript_passes_its_tests() => NodeAsync("mirror.test.js");

    [FactWithPrograms("node", "npm")]
    public Task The_client_for_JavaScript_passes_its_sweep() => NodeAsync("sweep.test.js");

    private static async Task PythonAsync(string folder, string module)
    {
        Dictionary<string, string> environment = new()
        {
            ["KUBER"] = Path.Combine(Machine.Repository, "kuber"),
            ["PYTHONPATH"] = Path.Combine(Machine.Repository, folder) + ":" + Path.Combine(Machine.Repository, "samples/python"),
            ["PYTHONDONTWRITEBYTECODE"] = "1",
        };
        var outcome = await Machine.RunAsync(Python, ["-W", "ignore::ResourceWarning", "-m", "unittest", "-v", module], limitSeconds: 600, environment: environment);
        Assert.True(outcome.Code == 0, $"the tests of {module} failed: {outcome.Errors}{outcome.Output}");
        Assert.Matches(@"Ran [1-9]\d* tests?", outcome.Errors);
    }

    private static async Task NodeAsync(string file)
    {
        var outcome = await Machine.RunAsync(
            "node", ["--test", Path.Combine(await JavaScript.Value, file)], limitSeconds: 600, environment: new Dictionary<string, string> { ["KUBER"] = Path.Combine(Machine.Repository, "kuber") });
        Assert.True(outcome.Code == 0, $"the tests of {file} failed: {outcome.Output}{outcome.Errors}");
        Assert.Matches(@"pass [1-9]", outcome.Output);
    }

    /// <summary>Installs the client for JavaScript in a folder of its own, beside the scripts that use it.</summary>
    private static async Task<string> InstallAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Work, "javascript")).FullName;
        foreach (var source in new[] { "samples/javascript", "tests/Kuber.Clients.EndToEnd/JavaScript" })
        {
            foreach (var file in Directory.GetFiles(Path.Combine(Machine.Repository, source), "*.js*"))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
            }
        }

        var outcome = await Machine.RunAsync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--no-package-lock"], limitSeconds: 300);
        Assert.True(outcome.Code == 0, "npm install failed: " + outcome.Errors + outcome.Output);
        return folder;
    }

    private static async Task<string> DotnetAsync(params string[] arguments)
    {
        var outcome = await Machine.RunAsync("dotnet", arguments, limitSeconds: 900);
        Assert.True(outcome.Code == 0, $"dotnet {string.Join(' ', arguments)} ended with {outcome.Code}: {outcome.Output}{outcome.Errors}");
        return outcome.Output;
    }

    private static string Fresh(string name)
    {
        var folder = Path.Combine(Work, name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Directory.CreateDirectory(folder).FullName;
    }
}
