using System.Net;
using System.Net.Sockets;

namespace Kuber.Store.EndToEnd;

/// <summary>
/// Ports for processes that are told theirs. They lie below those the kernel hands out by itself (32768 and up), so that
/// no connection takes one between the look and the start, and no port is given twice.
/// </summary>
internal static class FreePorts
{
    private const int First = 20_000;
    private const int Last = 32_000;
    private static int given = First - 1;

    /// <exception cref="InvalidOperationException">All are in use.</exception>
    public static int Take()
    {
        for (var port = Interlocked.Increment(ref given); port <= Last; port = Interlocked.Increment(ref given))
        {
            using TcpListener listener = new(IPAddress.Any, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Somebody else's.
            }
        }

        throw new InvalidOperationException($"no port from {First} to {Last} is left");
    }
}
