namespace Kuber.ApiServer;

/// <summary>Which features are on that a server may have on or off, under upstream's names. Each has its default of v1.36.</summary>
public sealed class FeatureGates
{
    /// <summary>CBOR in requests and answers (KEP-4222); alpha and off in v1.36.</summary>
    public const string CborServingAndStorage = "CBORServingAndStorage";

    private static readonly Dictionary<string, bool> Defaults = new(StringComparer.Ordinal) { [CborServingAndStorage] = false };
    private readonly Dictionary<string, bool> states;

    private FeatureGates(Dictionary<string, bool> states) => this.states = states;

    /// <summary>All at their defaults.</summary>
    public static FeatureGates Default { get; } = new(Defaults);

    /// <summary>Reads pairs such as <c>CBORServingAndStorage=true</c>, separated by commas; what is not named has its default.</summary>
    /// <exception cref="FormatException">A pair is malformed, or names a gate that there is not.</exception>
    public static FeatureGates Parse(string text)
    {
        Dictionary<string, bool> states = new(Defaults, StringComparer.Ordinal);
        foreach (var pair in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                throw new FormatException($"missing bool value for {pair}");
            }

            var (name, value) = (pair[..equals].Trim(), pair[(equals + 1)..].Trim());
            if (!states.ContainsKey(name))
            {
                throw new FormatException($"unrecognized feature gate: {name}");
            }

            states[name] = bool.TryParse(value, out var isOn) ? isOn : throw new FormatException($"invalid value of {name}: {value}, neither true nor false");
        }

        return new(states);
    }

    /// <summary>Whether a feature is on.</summary>
    public bool IsOn(string name) => states[name];
}
