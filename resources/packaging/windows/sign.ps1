# Signs one file with the certificate for code of the user, and has the time confirmed so that the signature outlives it.
param([Parameter(Mandatory = $true)][string]$File)
$ErrorActionPreference = "Stop"
$certificate = Get-ChildItem Cert:\CurrentUser\My -CodeSigningCert | Select-Object -First 1
if (-not $certificate) { throw "There is no certificate for signing code." }
$signed = Set-AuthenticodeSignature -FilePath $File -Certificate $certificate -IncludeChain All -HashAlgorithm SHA256 `
    -TimestampServer "http://timestamp.digicert.com"
if ($signed.Status -ne "Valid") { throw "$File was not signed: $($signed.StatusMessage)" }
