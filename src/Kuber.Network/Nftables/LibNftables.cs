using System.Runtime.InteropServices;

namespace Kuber.Network.Nftables;

/// <summary>nft through Debian's libnftables, in this process: no process for each change. Calls are serialised.</summary>
public sealed partial class LibNftables : INftables, IDisposable
{
    private const string Library = "libnftables.so.1";
    private readonly Lock gate = new();
    private IntPtr context;

    /// <summary>Opens the library.</summary>
    /// <exception cref="NftablesException">The library is not installed (Debian: the package nftables).</exception>
    public LibNftables()
    {
        try
        {
            context = nft_ctx_new(0);
        }
        catch (DllNotFoundException)
        {
            throw new NftablesException($"{Library} is not installed (Debian: the package nftables)");
        }

        _ = nft_ctx_buffer_error(context);
        _ = nft_ctx_buffer_output(context);
    }

    /// <inheritdoc/>
    public void Run(string commands)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(context == IntPtr.Zero, this);
            if (nft_run_cmd_from_buffer(context, commands) != 0)
            {
                var error = Marshal.PtrToStringUTF8(nft_ctx_get_error_buffer(context)) ?? "";
                throw new NftablesException(error.Trim().Split('\n')[0]);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            if (context != IntPtr.Zero)
            {
                nft_ctx_free(context);
                context = IntPtr.Zero;
            }
        }
    }

    [LibraryImport(Library)]
    private static partial IntPtr nft_ctx_new(uint flags);

    [LibraryImport(Library)]
    private static partial void nft_ctx_free(IntPtr context);

    [LibraryImport(Library)]
    private static partial int nft_ctx_buffer_error(IntPtr context);

    [LibraryImport(Library)]
    private static partial int nft_ctx_buffer_output(IntPtr context);

    [LibraryImport(Library)]
    private static partial IntPtr nft_ctx_get_error_buffer(IntPtr context);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int nft_run_cmd_from_buffer(IntPtr context, string commands);
}
