using System.Globalization;
using System.Net;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>The rules for what drivers report of network devices (KEP-4817).</summary>
internal static class NetworkDataValidation
{
    private const int MaximumInterface = 256;
    private const int MaximumHardwareAddress = 128;
    private const int MaximumAddresses = 16;
    private const int AddedBits = 96;

    /// <summary>Checks the data of a device.</summary>
    public static void Check(NetworkDeviceData data, FieldPath path, FieldErrors errors)
    {
        if (NameRules.Utf8Length(data.InterfaceName) > MaximumInterface)
        {
            errors.TooLong(path.Child("interfaceName"), MaximumInterface);
        }

        if (NameRules.Utf8Length(data.HardwareAddress) > MaximumHardwareAddress)
        {
            errors.TooLong(path.Child("hardwareAddress"), MaximumHardwareAddress);
        }

        ItemRules.Set(data.Ips, MaximumAddresses, path.Child("ips"), errors, static a => a, (address, p) => Address(address, p, errors));
    }

    /// <summary>Checks an address with the length of its network's prefix, which has to be written in the one usual form.</summary>
    private static void Address(string text, FieldPath path, FieldErrors errors)
    {
        if (IpRules.ParseCidr(text) is not var (address, length))
        {
            errors.Invalid(path, text, "must be a valid address in CIDR form, (e.g. 10.9.8.7/24 or 2001:db8::1/64)");
            return;
        }

        var canonical = Canonical(address, length);
        if (canonical != text)
        {
            errors.Invalid(path, text, $"must be in canonical form ({FieldValueText.Quote(canonical)})");
        }
    }

    private static string Canonical(IPAddress address, int length)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            (address, length) = (address.MapToIPv4(), length > 32 ? length - AddedBits : length);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{IpRules.Text(address)}/{length}");
    }
}
