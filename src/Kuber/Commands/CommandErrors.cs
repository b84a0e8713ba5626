using System.Net.Sockets;
using Kuber.Client.Kubeconfig;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Processes;
using Kuber.Network.Nftables;
using Kuber.Store;
using Kuber.Store.Backups;
using Kuber.Store.Encryption;

namespace Kuber.Commands;

/// <summary>Turns what went wrong into one sentence on standard error and a non-zero exit code.</summary>
internal static class CommandErrors
{
    /// <summary>Runs a command's work; returns its exit code.</summary>
    public static async Task<int> ReportAsync(Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception e) when (IsExpected(e))
        {
            await Console.Error.WriteLineAsync("kuber: " + e.Message);
            return 1;
        }
    }

    private static bool IsExpected(Exception e) =>
        e is CommandException or ProcessFailedException or StatusException or StoreOpenException or EncryptionException or BackupException or StoreUnavailableException or KubeconfigException or NftablesException
            or IOException or UnauthorizedAccessException or PlatformNotSupportedException or SocketException or HttpRequestException;
}
