using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>Which version a server is of, and how it was built. JSON alone carries it.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.version.Info")]
public sealed partial record VersionInfo
{
    /// <summary>The major version of the API.</summary>
    [Field(1, "major", Required = true)]
    public string Major { get; init; } = "";

    /// <summary>The minor version of the API.</summary>
    [Field(2, "minor", Required = true)]
    public string Minor { get; init; } = "";

    /// <summary>The major version that the server behaves as.</summary>
    [Field(3, "emulationMajor")]
    public string EmulationMajor { get; init; } = "";

    /// <summary>The minor version that the server behaves as.</summary>
    [Field(4, "emulationMinor")]
    public string EmulationMinor { get; init; } = "";

    /// <summary>The major version of the oldest server that it can work beside.</summary>
    [Field(5, "minCompatibilityMajor")]
    public string MinCompatibilityMajor { get; init; } = "";

    /// <summary>The minor version of the oldest server that it can work beside.</summary>
    [Field(6, "minCompatibilityMinor")]
    public string MinCompatibilityMinor { get; init; } = "";

    /// <summary>The whole version, with a v before it.</summary>
    [Field(7, "gitVersion", Required = true)]
    public string GitVersion { get; init; } = "";

    /// <summary>The commit that it was built from, in hexadecimal.</summary>
    [Field(8, "gitCommit", Required = true)]
    public string GitCommit { get; init; } = "";

    /// <summary>Whether the sources were changed since the commit: clean, dirty or empty.</summary>
    [Field(9, "gitTreeState", Required = true)]
    public string GitTreeState { get; init; } = "";

    /// <summary>When it was built.</summary>
    [Field(10, "buildDate", Required = true)]
    public string BuildDate { get; init; } = "";

    /// <summary>The version of the language that the API stems from.</summary>
    [Field(11, "goVersion", Required = true)]
    public string GoVersion { get; init; } = "";

    /// <summary>The compiler.</summary>
    [Field(12, "compiler", Required = true)]
    public string Compiler { get; init; } = "";

    /// <summary>The operating system and the processor that it runs on.</summary>
    [Field(13, "platform", Required = true)]
    public string Platform { get; init; } = "";
}
