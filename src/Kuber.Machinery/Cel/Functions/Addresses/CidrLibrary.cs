using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Cel.Functions.CelTraversal;

namespace Kuber.Machinery.Cel.Functions.Addresses;

/// <summary>Ranges of IP addresses.</summary>
public static class CidrLibrary
{
    // Addresses have 4 or 16 bytes.
    private static readonly CelSize AddressSize = new(4, 16);
    private static readonly CelType Cidr = CelCidr.CidrType;

    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new("kubernetes.net.cidr")
    {
        Functions =
        [
            new("cidr", new CelOverload("string_to_cidr", [CelType.String], Cidr, static a => CelCidr.Read(a[0].Text())) { Estimate = OfFirst, Cost = SpentOnFirst }),
            new("containsIP",
                new CelOverload("cidr_contains_ip_string", [Cidr, CelType.String], CelType.Bool, static a => Contains(a[0], CelIp.Read(a[1].Text())))
                {
                    IsMember = true,
                    Estimate = static a => new(Compared + Size(a[1]).CostOf(TextFactor), null),
                    Cost = static (a, _) => CelCost.Sum(SpentOnComparing(a[0]), SpentOnText(a[1])),
                },
                new CelOverload("cidr_contains_ip_ip", [Cidr, CelIp.IpType], CelType.Bool, static a => Contains(a[0], a[1]))
                {
                    IsMember = true,
                    Estimate = static _ => new(Compared, null),
                    Cost = static (a, _) => SpentOnComparing(a[0]),
                }),
            new("containsCIDR",
                new CelOverload("cidr_contains_cidr_string", [Cidr, CelType.String], CelType.Bool, static a => ContainsRange(a[0], CelCidr.Read(a[1].Text())))
                {
                    IsMember = true,
                    Estimate = static a => new(MaskedAndCompared + Size(a[1]).CostOf(TextFactor), null),
                    Cost = static (a, _) => CelCost.Sum(SpentOnMaskingAndComparing(a[0]), SpentOnText(a[1])),
                },
                new CelOverload("cidr_contains_cidr", [Cidr, Cidr], CelType.Bool, static a => ContainsRange(a[0], a[1]))
                {
                    IsMember = true,
                    Estimate = static _ => new(MaskedAndCompared, null),
                    Cost = static (a, _) => SpentOnMaskingAndComparing(a[0]),
                }),
            new("ip", new CelOverload("cidr_ip", [Cidr], CelIp.IpType, static a => new CelIp(((CelCidr)a[0]).Address)) { IsMember = true }),
            new("prefixLength", new CelOverload("cidr_prefix_length", [Cidr], CelType.Int, static a => new CelInt(((CelCidr)a[0]).Bits)) { IsMember = true }),
            new("masked", new CelOverload("cidr_masked", [Cidr], Cidr, static a => ((CelCidr)a[0]).Masked) { IsMember = true }),
            new("isCIDR", new CelOverload("is_cidr", [CelType.String], CelType.Bool, static a => CelBool.Of(!CelCidr.Read(a[0].Text()).IsError)) { Estimate = OfFirst, Cost = SpentOnFirst }),
            new("string", new CelOverload("cidr_to_string", [Cidr], CelType.String, static a => new CelString(((CelCidr)a[0]).Text))),
        ],
        Types = [Cidr],
    };

    private static CelCost Compared => (AddressSize + AddressSize).CostOf(TextFactor);

    private static CelCost MaskedAndCompared => Compared + AddressSize.CostOf(TextFactor) + CelCost.Fixed(1);

    // A text that is no address fails as a value of another type does; what is wrong with it is not told.
    private static CelValue Contains(CelValue range, CelValue address) => address is CelIp ip ? CelBool.Of(((CelCidr)range).Contains(ip.Address)) : CelError.NoSuchOverload;

    private static CelValue ContainsRange(CelValue range, CelValue other) => other is CelCidr held ? CelBool.Of(((CelCidr)range).Contains(held)) : other;

    private static ulong SpentOnComparing(CelValue range) => Spent(2 * ((CelCidr)range).Bytes);

    private static ulong SpentOnMaskingAndComparing(CelValue range) => SpentOnComparing(range) + Spent(((CelCidr)range).Bytes) + 1;

    private static ulong SpentOnText(CelValue text) => Spent(Size(text));
}
