using System.Net;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>Rules for ports and addresses that several kinds share.</summary>
internal static class PortValidation
{
    /// <summary>Checks a port that is a number or the name of a container's port.</summary>
    public static void NumberOrName(IntOrString port, FieldPath path, FieldErrors errors)
    {
        if (port.IsString)
        {
            errors.Invalid(path, port.StringValue, NameRules.PortName(port.StringValue));
        }
        else
        {
            errors.Invalid(path, port.IntValue, NameRules.PortNumber(port.IntValue));
        }
    }

    /// <summary>Checks a protocol of ports.</summary>
    public static void Protocol(string protocol, FieldPath path, FieldErrors errors)
    {
        if (protocol.Length == 0)
        {
            errors.Required(path);
        }
        else if (protocol is not ("TCP" or "UDP" or "SCTP"))
        {
            errors.NotSupported(path, protocol, "SCTP", "TCP", "UDP");
        }
    }

    /// <summary>Checks that an address is none that means something special on every host.</summary>
    public static IReadOnlyList<string> SpecialAddress(string text)
    {
        if (IpRules.ParseSloppy(text) is not { } address)
        {
            return ["must be a valid IP address"];
        }

        List<string> errors = [];
        var bytes = address.GetAddressBytes();
        var four = bytes.Length == 4;
        if (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
        {
            errors.Add($"may not be unspecified ({text})");
        }

        if (IPAddress.IsLoopback(address))
        {
            errors.Add("may not be in the loopback range (127.0.0.0/8, ::1/128)");
        }

        if (four ? bytes[0] == 169 && bytes[1] == 254 : address.IsIPv6LinkLocal)
        {
            errors.Add("may not be in the link-local range (169.254.0.0/16, fe80::/10)");
        }

        if (four ? bytes[0] == 224 && bytes[1] == 0 && bytes[2] == 0 : bytes[0] == 0xff && (bytes[1] & 0xf) == 2)
        {
            errors.Add("may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)");
        }

        return errors;
    }
}
