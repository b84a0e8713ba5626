namespace Kuber.Testing.Server;

/// <summary>Which watches to cut.</summary>
internal sealed record CutBody : MatchBody
{
    /// <summary>How: <c>break</c> or <c>expire</c>.</summary>
    public string How { get; set; } = "break";
}
