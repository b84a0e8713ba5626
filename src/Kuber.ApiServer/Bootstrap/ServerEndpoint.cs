using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Bootstrap;

/// <summary>The endpoints of the Service <c>kubernetes</c>: where API servers listen.</summary>
internal static class ServerEndpoint
{
    private const string Name = "kubernetes";

    /// <summary>The addresses in an Endpoints object.</summary>
    public static Endpoints Endpoints(IReadOnlyList<string> addresses, int port) => new()
    {
        Metadata = new() { Name = Name, Namespace = "default", Labels = ApiMap.Of(("endpointslice.kubernetes.io/skip-mirror", "true")) },
        Subsets = [new() { Addresses = [.. addresses.Select(address => new EndpointAddress { Ip = address })], Ports = [new() { Name = "https", Port = port, Protocol = "TCP" }] }],
    };

    /// <summary>The addresses in an EndpointSlice.</summary>
    public static EndpointSlice Slice(IReadOnlyList<string> addresses, int port) => new()
    {
        Metadata = new() { Name = Name, Namespace = "default", Labels = ApiMap.Of(("kubernetes.io/service-name", Name)) },
        AddressType = addresses[0].Contains(':', StringComparison.Ordinal) ? "IPv6" : "IPv4",
        Endpoints = [.. addresses.Select(address => new Endpoint { Addresses = [address], Conditions = new() { Ready = true } })],
        Ports = [new() { Name = "https", Port = port, Protocol = "TCP" }],
    };

    /// <summary>
    /// The address by which other hosts and pods reach a server that listens on an address: that one, or, where it listens on
    /// all, the one of the default route, or else of the first interface that is up. Null where there is none but loopback.
    /// </summary>
    public static IPAddress? Advertised(IPAddress listening)
    {
        if (!listening.Equals(IPAddress.Any) && !listening.Equals(IPAddress.IPv6Any))
        {
            return IPAddress.IsLoopback(listening) ? null : listening;
        }

        return OfDefaultRoute() ?? NetworkInterface.GetAllNetworkInterfaces()
            .Where(i => i.OperationalStatus == OperationalStatus.Up && i.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .SelectMany(i => i.GetIPProperties().UnicastAddresses.Select(a => a.Address))
            .FirstOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a));
    }

    // Connecting a datagram socket sends nothing; it only chooses the route. The address is one for documentation.
    private static IPAddress? OfDefaultRoute()
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            socket.Connect(IPAddress.Parse("203.0.113.1"), 9);
            return ((IPEndPoint)socket.LocalEndPoint!).Address is var address && !IPAddress.IsLoopback(address) ? address : null;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
