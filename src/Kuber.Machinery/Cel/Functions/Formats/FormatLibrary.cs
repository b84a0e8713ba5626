using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Validation;
using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Cel.Functions.CelTraversal;

namespace Kuber.Machinery.Cel.Functions.Formats;

/// <summary>Forms of names and other texts.</summary>
public static class FormatLibrary
{
    private const double LongestPattern = 128;

    private static readonly CelType Type = CelFormat.FormatType;

    private static readonly (string Name, CelFormat Format)[] Formats =
    [
        ("dns1123Label", new("DNS1123Label", static s => NameRules.DnsLabel(s), 30)),
        ("dns1123Subdomain", new("DNS1123Subdomain", static s => NameRules.DnsSubdomain(s), 60)),
        ("dns1035Label", new("DNS1035Label", static s => NameRules.DnsLabel1035(s), 30)),
        ("qualifiedName", new("QualifiedName", NameRules.QualifiedName, 60)),
        ("dns1123LabelPrefix", new("DNS1123LabelPrefix", static s => NameRules.DnsLabel(s, prefix: true), 30)),
        ("dns1123SubdomainPrefix", new("DNS1123SubdomainPrefix", static s => NameRules.DnsSubdomain(s, prefix: true), 60)),
        ("dns1035LabelPrefix", new("DNS1035LabelPrefix", static s => NameRules.DnsLabel1035(s, prefix: true), 30)),
        ("labelValue", new("LabelValue", NameRules.LabelValue, 40)),
        ("uri", new("URI", static s => GoUrl.RequestError(s) is { } wrong ? [wrong] : [], 1120)),
        ("uuid", Known("uuid", "does not match the UUID format", 70)),
        ("byte", Known("byte", "invalid base64", 84)),
        ("date", Known("date", "invalid date", 71)),
        ("datetime", Known("datetime", "invalid datetime", 71)),
    ];

    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new("kubernetes.format")
    {
        Functions =
        [
            new("format.named", new CelOverload("format-named", [CelType.String], CelType.OptionalOf(Type), static a => Named(a[0].Text()))),
            new("validate", new CelOverload("format-validate", [Type, CelType.String], CelType.OptionalOf(CelType.ListOf(CelType.String)), static a => ((CelFormat)a[0]).Check(a[1].Text()))
            {
                IsMember = true,
                Estimate = EstimateCheck,
                Cost = static (a, _) => SpentOnPattern(Size(a[1]), ((CelFormat)a[0]).PatternSize),
            }),
            .. Formats.Select(static f => new CelFunction("format." + f.Name, new CelOverload("format." + f.Name, [], Type, _ => f.Format))),
        ],
    };

    private static CelFormat Known(string name, string error, ulong patternSize) => new(name, s => TextFormats.IsGood(s, name) ? [] : [error], patternSize);

    private static CelOptional Named(string name) => Array.Find(Formats, f => f.Name == name).Format is { } format ? CelOptional.Of(format) : CelOptional.None;

    private static CelCallCost EstimateCheck(IReadOnlyList<CelCostArgument> arguments)
    {
        var text = Size(arguments[1]).CostOf(TextFactor);
        return new(new CelSize(text.Min, text.Max).CostOf(LongestPattern * PatternFactor), null);
    }
}
